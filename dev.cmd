@echo off
rem Sets up what is missing, then runs the program or its tests. Windows; Linux and macOS: dev.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "venv=%root%.venv"
set "python=%venv%\Scripts\python.exe"
set "PYTHONHOME="
set "PYTHONPATH="
set "PIP_USER=0"

if "%~1"=="run" goto run
if "%~1"=="test" goto test
if "%~1"=="bench" goto bench
if "%~1"=="lint" goto lint
if "%~1"=="" goto usage
if "%~1"=="help" goto usage
call :usage 1>&2
exit /b 2

:usage
echo usage: dev run [ARGUMENT...]    the program: the window, or a command of its command line
echo        dev test [ARGUMENT...]   the tests; arguments go to pytest
echo        dev bench [ARGUMENT...]  the benchmark
echo        dev lint                 format, style, types, layers, dependencies
echo.
echo Each sets up by itself what is missing: .venv with exactly the locked packages.
echo The second time it starts at once.
exit /b 0

:run
call :set_up run || exit /b 1
call :the_rest %*
"%python%" -P -m fact_desk %rest%
exit /b %ERRORLEVEL%

:test
call :set_up test || exit /b 1
call :the_rest %*
pushd "%root%"
set "QT_QPA_PLATFORM=offscreen"
"%python%" -m pytest %rest%
goto leave

:bench
call :set_up test || exit /b 1
call :the_rest %*
pushd "%root%"
if not defined QT_QPA_PLATFORM set "QT_QPA_PLATFORM=offscreen"
"%python%" -m tests.bench %rest%
goto leave

:lint
call :set_up lint || exit /b 1
pushd "%root%"
set "PYRIGHT_PYTHON_IGNORE_WARNINGS=1"
set "failed="
"%python%" -m ruff format --check . || set "failed=%failed% format"
"%python%" -m ruff check . || set "failed=%failed% style"
"%python%" -m pyright || set "failed=%failed% types"
"%python%" -c "from importlinter.cli import lint_imports_command as c; c()" --no-logo || set "failed=%failed% layers"
"%python%" -m deptry . || set "failed=%failed% dependencies"
set "code=0"
if defined failed (
    echo Not clean:%failed% 1>&2
    set "code=1"
)
popd
exit /b %code%

:leave
set "code=%ERRORLEVEL%"
popd
exit /b %code%

rem What follows the command, quotes kept.
:the_rest
set "rest="
:the_rest_next
shift
if "%~1"=="" exit /b 0
set rest=%rest% %1
goto the_rest_next

rem set_up NAME: run, test or lint; each lock holds those before it. While .venv is being filled it
rem holds a file `unfinished`; what an interruption left behind is thrown away and made again.
:set_up
if exist "%venv%\unfinished" goto make_venv
"%python%" -c "import pip" >nul 2>nul || goto make_venv
goto install_locked

:make_venv
call :find_python || exit /b 1
if exist "%venv%" rmdir /s /q "%venv%"
mkdir "%venv%"
echo unfinished>"%venv%\unfinished"
%system_python% -m venv "%venv%"
if errorlevel 1 (
    echo Python could not make the folder .venv; please install Python again from https://www.python.org/downloads/ and start again. 1>&2
    exit /b 1
)

:install_locked
set "locks=%1"
if "%1"=="run" set "locks=run test lint"
if "%1"=="test" set "locks=test lint"
for %%l in (%locks%) do (
    fc /b "%root%requirements\%%l.txt" "%venv%\installed-%%l.txt" >nul 2>nul && goto set_up_done
)
echo Installing the locked packages into .venv ^(a minute or two, this once^) ... 1>&2
echo unfinished>"%venv%\unfinished"
"%python%" -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --only-binary :all: -r "%root%requirements\%1.txt" >"%venv%\setup.log" 2>&1
if errorlevel 1 (
    findstr /b ERROR "%venv%\setup.log" 1>&2
    echo The packages could not be installed. Please see that the network can be reached, then start again. 1>&2
    exit /b 1
)
copy /y "%root%requirements\%1.txt" "%venv%\installed-%1.txt" >nul || exit /b 1

:set_up_done
if exist "%venv%\unfinished" del "%venv%\unfinished"
set "PYTHONPATH=%root:~0,-1%"
exit /b 0

:find_python
set "enough=import sys; sys.exit(sys.version_info < (3, 11))"
for %%p in ("py -3" "python" "python3") do (
    %%~p -c "%enough%" >nul 2>nul && (
        set "system_python=%%~p"
        exit /b 0
    )
)
echo Fact Desk needs Python 3.11 or newer. Please install it from https://www.python.org/downloads/ and start again. 1>&2
exit /b 1
