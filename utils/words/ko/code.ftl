### 코드 하나, 목록과 카드에 나오는 대로.

code-report = 자세한 보고서
code-copy = 복사
code-copied = 복사됨
code-show = 표시
code-hide = 숨기기
# 문서의 몇 쪽에 있는지; $pages는 쪽 번호 목록입니다.
code-pages = { $count ->
   *[other] { $pages }쪽
  }
code-pages-more = { $pages }쪽 외 { $more }쪽
# 코드를 읽은 곳.
code-from-second-copy = 서버가 따로 보내 준 사본에서 읽었으며, 아직 화면에서 확인하지 못했습니다.
code-from-screen = 화면에서 읽었습니다.

code-details = 자세히

# 일반 QR 코드가 아닌 코드의 이름.
code-symbol = { $kind ->
    [micro-qr] 마이크로 QR 코드
    [rmqr] rMQR 코드
    [aztec] 아즈텍 코드
    [data-matrix] 데이터 매트릭스 코드
   *[pdf417] PDF417 바코드
  }

# 코드를 읽은 방식에 대해 알아 둘 점.
code-part = 전체 { $of }개 중 { $number }번째 부분입니다. 나머지 내용은 다른 코드에 있습니다.
code-part-unnumbered = 긴 내용의 { $number }번째 부분입니다. 나머지 내용은 다른 코드에 있습니다.
code-joined = 코드 { $count }개의 내용을 이어 붙였습니다.
code-guessed = 이 코드는 글자를 어떤 방식으로 적었는지 밝히지 않습니다. { $encoding } 방식으로 추측해 읽었으며, 다른 앱에서는 다른 글자로 보일 수 있습니다.
code-encoding = { $encoding ->
    [shift_jis] 일본어(Shift JIS)
    [euc-jp] 일본어(EUC-JP)
    [euc-kr] 한국어(EUC-KR)
    [big5] 중국어(Big5)
    [gb18030] 중국어(GB 18030)
    [gbk] 중국어(GBK)
    [windows-1251] 키릴 문자(Windows-1251)
    [windows-1252] 서유럽 문자(Windows-1252)
   *[other] { $encoding }
  }
