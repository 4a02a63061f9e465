"""Currencies as data: ISO 4217 codes with their English names, signs and adjectives."""

from __future__ import annotations

NAMES: dict[str, str] = {
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "Japanese yen",
    "CNY": "Chinese yuan", "AUD": "Australian dollar", "CAD": "Canadian dollar",
    "NZD": "New Zealand dollar", "HKD": "Hong Kong dollar", "SGD": "Singapore dollar",
    "TWD": "New Taiwan dollar", "JMD": "Jamaican dollar", "FJD": "Fijian dollar",
    "TTD": "Trinidad and Tobago dollar", "BSD": "Bahamian dollar", "BBD": "Barbadian dollar",
    "BZD": "Belize dollar", "LRD": "Liberian dollar", "NAD": "Namibian dollar",
    "ZWL": "Zimbabwean dollar", "BND": "Brunei dollar", "XCD": "East Caribbean dollar",
    "CHF": "Swiss franc", "SEK": "Swedish krona", "NOK": "Norwegian krone",
    "DKK": "Danish krone", "ISK": "Icelandic króna", "PLN": "Polish zloty",
    "CZK": "Czech koruna", "HUF": "Hungarian forint", "RON": "Romanian leu",
    "BGN": "Bulgarian lev", "HRK": "Croatian kuna", "RSD": "Serbian dinar",
    "UAH": "Ukrainian hryvnia", "RUB": "Russian ruble", "BYN": "Belarusian ruble",
    "TRY": "Turkish lira", "ILS": "shekel", "EGP": "Egyptian pound", "SDG": "Sudanese pound",
    "SSP": "South Sudanese pound", "LBP": "Lebanese pound", "SYP": "Syrian pound",
    "GIP": "Gibraltar pound", "JOD": "Jordanian dinar", "KWD": "Kuwaiti dinar",
    "BHD": "Bahraini dinar", "IQD": "Iraqi dinar", "DZD": "Algerian dinar",
    "TND": "Tunisian dinar", "LYD": "Libyan dinar", "MAD": "Moroccan dirham",
    "AED": "United Arab Emirates dirham", "SAR": "Saudi riyal", "QAR": "Qatari riyal",
    "OMR": "Omani rial", "YER": "Yemeni rial", "IRR": "Iranian rial", "INR": "Indian rupee",
    "PKR": "Pakistani rupee", "LKR": "Sri Lankan rupee", "NPR": "Nepalese rupee",
    "MUR": "Mauritian rupee", "SCR": "Seychellois rupee", "IDR": "Indonesian rupiah",
    "BDT": "Bangladeshi taka", "MYR": "Malaysian ringgit", "THB": "Thai baht",
    "PHP": "Philippine peso", "VND": "Vietnamese dong", "KRW": "South Korean won",
    "KPW": "North Korean won", "KHR": "Cambodian riel", "LAK": "Lao kip",
    "MMK": "Burmese kyat", "MNT": "Mongolian tugrik", "KZT": "Kazakhstani tenge",
    "UZS": "Uzbekistani som", "GEL": "Georgian lari", "AMD": "Armenian dram",
    "AZN": "Azerbaijani manat", "AFN": "Afghan afghani", "MXN": "Mexican peso",
    "ARS": "Argentine peso", "CLP": "Chilean peso", "COP": "Colombian peso",
    "UYU": "Uruguayan peso", "CUP": "Cuban peso", "DOP": "Dominican peso",
    "BRL": "Brazilian real", "PEN": "Peruvian sol", "BOB": "Bolivian boliviano",
    "PYG": "Paraguayan guaraní", "VES": "Venezuelan bolívar", "CRC": "Costa Rican colón",
    "GTQ": "Guatemalan quetzal", "HNL": "Honduran lempira", "NIO": "Nicaraguan córdoba",
    "PAB": "Panamanian balboa", "HTG": "Haitian gourde", "ZAR": "South African rand",
    "NGN": "Nigerian naira", "GHS": "Ghanaian cedi", "KES": "Kenyan shilling",
    "UGX": "Ugandan shilling", "TZS": "Tanzanian shilling", "ETB": "Ethiopian birr",
    "ZMW": "Zambian kwacha", "MWK": "Malawian kwacha", "BWP": "Botswana pula",
    "MZN": "Mozambican metical", "AOA": "Angolan kwanza", "XOF": "West African CFA franc",
    "XAF": "Central African CFA franc", "RWF": "Rwandan franc", "ALL": "Albanian lek",
    "MKD": "Macedonian denar", "MDL": "Moldovan leu", "MOP": "Macanese pataca",
    "MVR": "Maldivian rufiyaa", "MGA": "Malagasy ariary", "BTC": "bitcoin", "ETH": "ether",
    "DEM": "German mark", "FRF": "French franc", "ITL": "Italian lira", "ESP": "Spanish peseta",
    "NLG": "Netherlands guilder", "BEF": "Belgian franc", "ATS": "Austrian schilling",
    "FIM": "Finnish markka", "GRD": "Greek drachma", "IEP": "Irish pound",
    "PTE": "Portuguese escudo", "LUF": "Luxembourg franc", "SUR": "Soviet ruble",
}  # fmt: skip
"""Names by code; currencies that are no more are among them, as articles look back."""

SIGNS: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₱": "PHP", "₦": "NGN", "₡": "CRC",
    "฿": "THB", "₿": "BTC", "₸": "KZT", "₾": "GEL", "₵": "GHS", "₲": "PYG", "₮": "MNT",
    "₭": "LAK", "៛": "KHR", "₼": "AZN", "֏": "AMD", "元": "CNY", "৳": "BDT",
}  # fmt: skip

DOLLAR_PREFIXES: dict[str, str] = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD",
    "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD",
    "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD",
    "sgd": "SGD", "nt": "TWD", "mex": "MXN", "mx": "MXN", "r": "BRL", "j": "JMD", "tt": "TTD",
    "fj": "FJD", "bz": "BZD", "b": "BBD", "z": "ZWL", "u.s": "USD", "ec": "XCD",
}  # fmt: skip
"""What the letters before a dollar sign say."""

LETTER_SIGNS: dict[str, str] = {
    "Rs": "INR", "Rp": "IDR", "RM": "MYR", "kr": "SEK", "zł": "PLN", "Kč": "CZK", "Ft": "HUF",
    "Fr": "CHF", "SFr": "CHF", "DM": "DEM", "R": "ZAR", "RMB": "CNY", "KSh": "KES", "Ksh": "KES",
    "Sh": "KES", "NIS": "ILS", "Dh": "AED", "Dhs": "AED", "Tk": "BDT", "Birr": "ETB",
}  # fmt: skip
"""Letters that stand before the number like a sign."""

NOUNS: dict[str, str] = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "quid": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rmb": "CNY", "kuai": "CNY", "rupee": "INR", "rupees": "INR",
    "rouble": "RUB",
    "ruble": "RUB", "won": "KRW", "lira": "TRY", "liras": "TRY", "hryvnia": "UAH",
    "hryvnias": "UAH", "shekel": "ILS", "ringgit": "MYR", "ringgits": "MYR", "baht": "THB",
    "rand": "ZAR", "naira": "NGN", "cedi": "GHS", "peso": "MXN", "rupiah": "IDR", "dong": "VND",
    "taka": "BDT", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "koruna": "CZK",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "franc": "CHF",
    "guilder": "NLG", "riyal": "SAR", "dirham": "AED", "bitcoin": "BTC", "drachma": "GRD",
    "peseta": "ESP", "escudo": "PTE", "deutschmark": "DEM", "tenge": "KZT", "lari": "GEL",
    "birr": "ETB", "kwacha": "ZMW", "tugrik": "MNT", "afghani": "AFN", "colones": "CRC",
    "reais": "BRL", "shilling": "KES", "leva": "BGN", "kyat": "MMK", "ether": "ETH",
    "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "rial": "IRR", "dinar": "IQD",
}  # fmt: skip
"""What a currency is called without its country: the most reported of those that share it."""

ADJECTIVES: dict[str, str] = {
    "us": "US", "u.s.": "US", "american": "US", "australian": "AU", "canadian": "CA",
    "new zealand": "NZ", "hong kong": "HK", "singapore": "SG", "singaporean": "SG",
    "taiwan": "TW", "taiwanese": "TW", "jamaican": "JM", "british": "GB", "egyptian": "EG",
    "lebanese": "LB", "syrian": "SY", "sudanese": "SD", "irish": "IE", "swiss": "CH",
    "french": "FR", "belgian": "BE", "german": "DE", "deutsche": "DE", "west german": "DE",
    "dutch": "NL", "netherlands": "NL", "italian": "IT", "spanish": "ES", "austrian": "AT",
    "finnish": "FI", "greek": "GR", "portuguese": "PT", "swedish": "SE", "norwegian": "NO",
    "danish": "DK", "icelandic": "IS", "polish": "PL", "czech": "CZ", "hungarian": "HU",
    "romanian": "RO", "bulgarian": "BG", "croatian": "HR", "serbian": "RS", "ukrainian": "UA",
    "russian": "RU", "soviet": "SU", "belarusian": "BY", "turkish": "TR", "israeli": "IL",
    "jordanian": "JO", "kuwaiti": "KW", "bahraini": "BH", "iraqi": "IQ", "algerian": "DZ",
    "tunisian": "TN", "libyan": "LY", "moroccan": "MA", "emirati": "AE", "uae": "AE",
    "saudi": "SA", "qatari": "QA", "omani": "OM", "yemeni": "YE", "iranian": "IR", "indian": "IN",
    "pakistani": "PK", "pakistan": "PK", "sri lankan": "LK", "nepalese": "NP", "indonesian": "ID",
    "malaysian": "MY", "thai": "TH", "philippine": "PH", "vietnamese": "VN", "korean": "KR",
    "south korean": "KR", "north korean": "KP", "japanese": "JP", "chinese": "CN",
    "mexican": "MX", "argentine": "AR", "argentinian": "AR", "chilean": "CL", "colombian": "CO",
    "uruguayan": "UY", "cuban": "CU", "dominican": "DO", "brazilian": "BR", "costa rican": "CR",
    "south african": "ZA", "nigerian": "NG", "ghanaian": "GH", "kenyan": "KE", "ugandan": "UG",
    "tanzanian": "TZ", "ethiopian": "ET", "zambian": "ZM", "malawian": "MW", "rwandan": "RW",
    "cfa": "XO", "kazakh": "KZ", "georgian": "GE",
}  # fmt: skip
"""The country that an adjective names, as the first two letters of its currencies' codes."""

SHARED_NOUNS: dict[str, tuple[str, ...]] = {
    "dollar": ("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD"),
    "pound": ("GBP", "EGP", "LBP", "SYP", "SDG", "IEP"),
    "franc": ("CHF", "FRF", "BEF", "RWF", "XOF"),
    "mark": ("DEM",),
    "krone": ("NOK", "DKK"),
    "kroner": ("NOK", "DKK"),
    "krona": ("SEK", "ISK"),
    "peso": ("MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP", "DOP"),
    "rupee": ("INR", "PKR", "LKR", "NPR"),
    "dinar": ("IQD", "JOD", "KWD", "RSD", "DZD", "TND", "LYD", "BHD"),
    "dirham": ("AED", "MAD"),
    "riyal": ("SAR", "QAR"),
    "rial": ("IRR", "OMR", "YER"),
    "lira": ("TRY", "ITL"),
    "shilling": ("KES", "UGX", "TZS", "ATS"),
    "schilling": ("ATS",),
    "won": ("KRW", "KPW"),
    "leu": ("RON",),
    "lei": ("RON",),
    "lev": ("BGN",),
    "kuna": ("HRK",),
    "ruble": ("RUB", "BYN", "SUR"),
    "rouble": ("RUB", "BYN", "SUR"),
    "real": ("BRL",),
    "kwacha": ("ZMW", "MWK"),
    "markka": ("FIM",),
}
"""Names that need an adjective, and those that mean another currency with one."""

CENTS: dict[str, str] = {
    "cent": "USD", "cents": "USD", "¢": "USD", "penny": "GBP", "pence": "GBP", "pennies": "GBP",
    "kopeks": "RUB", "kopecks": "RUB", "paise": "INR",
}  # fmt: skip
"""Hundredths, and the currency they are most often of."""
