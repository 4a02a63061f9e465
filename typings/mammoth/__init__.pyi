from collections.abc import Callable
from typing import BinaryIO

class Result:
    value: str

def convert_to_html(
    fileobj: BinaryIO,
    *,
    style_map: str = ...,
    include_default_style_map: bool = ...,
    external_file_access: bool = ...,
    convert_image: Callable[[object], list[object]] = ...,
) -> Result: ...
