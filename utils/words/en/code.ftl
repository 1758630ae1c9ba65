### One code, as lists and cards show it.

code-report = Full report
code-copy = Copy
code-copied = Copied
code-show = Show
code-hide = Hide
# On which pages of a document; $pages is a list of their numbers.
code-pages = { $count ->
    [one] On page { $pages }
   *[other] On pages { $pages }
  }
code-pages-more = { $more ->
    [one] On pages { $pages } and one more
   *[other] On pages { $pages } and { $more } more
  }
# What the code was read from.
code-from-second-copy = Read from a copy that its server gave; the screen has not shown it yet.
code-from-screen = Read from the screen.

code-details = Details

# What a code is called that is no ordinary QR code.
code-symbol = { $kind ->
    [micro-qr] Micro QR code
    [rmqr] rMQR code
    [aztec] Aztec code
    [data-matrix] Data Matrix code
   *[pdf417] PDF417 barcode
  }

# What is to be said of how a code was read.
code-part = This is part { $number } of { $of }. The rest of the text is in other codes.
code-part-unnumbered = This is part { $number } of a longer text. The rest is in other codes.
code-joined = Put together from { $count } codes.
code-guessed = The code does not say how its letters are encoded. They are read as { $encoding }, which is a guess: another app may show other letters.
code-encoding = { $encoding ->
    [shift_jis] Japanese (Shift JIS)
    [euc-jp] Japanese (EUC-JP)
    [euc-kr] Korean (EUC-KR)
    [big5] Chinese (Big5)
    [gb18030] Chinese (GB 18030)
    [gbk] Chinese (GBK)
    [windows-1251] Cyrillic (Windows-1251)
    [windows-1252] Western European (Windows-1252)
   *[other] { $encoding }
  }
