// Written by `npm run words` from the .ftl files of utils/words; edit those.

export const ko = `
code-report = 자세한 보고서
code-copy = 복사
code-copied = 복사됨
code-show = 표시
code-hide = 숨기기
code-pages = { $count ->
   *[other] { $pages }쪽
  }
code-pages-more = { $pages }쪽 외 { $more }쪽
code-from-second-copy = 서버가 따로 보내 준 사본에서 읽었으며, 아직 화면에서 확인하지 못했습니다.
code-from-screen = 화면에서 읽었습니다.
code-details = 자세히
code-symbol = { $kind ->
    [micro-qr] 마이크로 QR 코드
    [rmqr] rMQR 코드
    [aztec] 아즈텍 코드
    [data-matrix] 데이터 매트릭스 코드
   *[pdf417] PDF417 바코드
  }
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


evidence-account = 받는 계정 또는 계좌
evidence-age = 등록된 지
evidence-amount = 금액
evidence-by = 요청한 곳
evidence-created = 등록일
evidence-decoy = 이름 앞의 눈속임
evidence-domain = 도메인
evidence-ending = 이름의 끝부분
evidence-host = 연결되는 사이트
evidence-looks = 겉보기
evidence-mail = 이메일 주소
evidence-named = 주소 안의 이름
evidence-network = 네트워크
evidence-number = 번호
evidence-other = 다르게 읽은 내용
evidence-page = 코드를 보여 주는 페이지
evidence-parts = 눈에 띄는 부분
evidence-port = 포트
evidence-range = 번호 대역
evidence-scheme = 주소 종류
evidence-service = 서비스
evidence-site = 알려진 사이트
evidence-suffix = 누구나 이름을 만들 수 있는 주소
evidence-token = 무작위로 보이는 부분
evidence-told = 다른 사본의 내용
evidence-url = 연결되는 주소
evidence-via = 거쳐 가는 사이트
evidence-which = 해당 문자
evidence-word = 이름 안의 단어
evidence-written = 적힌 그대로


field-account = 계정
field-pay-account = 받는 계좌
field-address = 주소
field-algorithm = 알고리즘
field-amount = 금액
field-amount-lightning = 라이트닝 금액
field-another-way = 다른 방법
field-app = 앱
field-asked-by = 요청한 곳
field-bank = 은행
field-best-before = 품질 유지 기한
field-batch = 제조 번호
field-cc = 참조
field-bcc = 숨은 참조
field-city = 도시
field-code = 코드
field-content = 내용
field-count = 수량
field-counter = 횟수
field-description = 설명
field-device = 기기
field-digits = 자릿수
field-ends = 종료
field-fallback = 앱이 없을 때의 웹 주소
field-flight = 항공편
field-from = 제공
field-function = 기능
field-hidden-network = 숨겨진 네트워크
field-information = 정보
field-invited-by = 초대한 사람
field-kind = 종류
field-latitude = 위도
field-link = 링크
field-link-kind = 링크 종류
field-longitude = 경도
field-made-on = 제조일
field-mail = 이메일
field-message = 메시지
field-name = 이름
field-network = 네트워크
field-new-code-every = 새 코드 주기
field-note = 메모
field-number = 번호
field-or-account = 또는 받는 계좌
field-or-lightning = 또는 라이트닝으로 받는 곳
field-or-offer = 또는 라이트닝 오퍼로 받는 곳
field-or-silent = 또는 사일런트 결제 주소로 받는 곳
field-organisation = 조직
field-parcel-number = 택배 상자 번호
field-password = 비밀번호
field-phone = 전화
field-position = 직위
field-product-number = 상품 번호
field-protection = 보호 방식
field-reference = 참조 번호
field-route = 노선
field-scheme = 결제 방식
field-secret = 비밀 키
field-serial-number = 일련번호
field-server = 서버
field-service = 서비스
field-service-before = 계정 앞의 서비스
field-starts = 시작
field-subject = 제목
field-text = 텍스트
field-to = 받는 사람
field-use-by = 사용 기한
field-token = 토큰
field-token-contract = 토큰 계약
field-user = 사용자
field-viewer = 보기 도구
field-what = 내용
field-where = 장소
field-yes = 예


history-title = QR 코드 기록
history-heading = 기록
history-about = 지금까지 발견한 모든 QR 코드입니다. 이 기기에만 저장됩니다.
history-private-heading = { BROWSER() ->
    [firefox] 사생활 보호 창
   *[other] 시크릿 창
  }
history-private = 기록은 일반 창에서 볼 수 있습니다. 여기에서 본 내용은 저장하지 않습니다.
history-off = 설정에서 기록이 꺼져 있어 새 코드를 저장하지 않습니다.
history-empty-heading = 아직 기록이 없습니다
history-empty = 방문한 페이지에서 QR 코드를 발견하면 바로 여기에 나타납니다.
history-none-heading = 맞는 코드가 없습니다
history-none = 단어를 줄이거나 판정, 종류, 기간 조건을 넓혀 보세요.
history-show-all = 모두 보기
history-settings = 설정
history-search = 검색
history-search-hint = 사이트, 내용, 페이지의 일부
history-level = 판정
history-level-any = 전체
history-level-malicious = 위험
history-level-suspicious = 의심
history-level-unknown = 알 수 없음
history-level-nothing-found = 발견된 문제 없음
history-kind = 종류
history-kind-any = 전체
history-kind-name = { $kind ->
    [web] 웹 링크
    [wifi] Wi-Fi
    [contact] 연락처
    [event] 일정
    [mail] 이메일
    [phone] 전화번호
    [sms] 문자 메시지
    [geo] 위치
    [otp] 일회용 비밀번호
    [otp-migration] 일회용 비밀번호 모음
    [payment] 결제
    [device-link] 다른 기기 로그인
    [esim] 이동통신 계약
    [fido] 패스키
    [dpp] Wi-Fi 기기 등록
    [secret] 비밀 키
    [app] 앱
    [intent] Android 앱
    [script] 프로그램
   *[text] 텍스트
  }
history-checked = 조회 여부
history-checked-any = 전체
history-checked-yes = 조회함
history-checked-no = 조회하지 않음
history-time = 마지막 발견
history-time-any = 전체 기간
history-time-day = 하루 이내
history-time-week = 일주일 이내
history-time-month = 30일 이내
history-time-year = 1년 이내
history-engine = 위험하다고 한 곳
history-engine-any = 지정하지 않음
history-sort = 정렬
history-sort-last-seen = 마지막 발견, 최신순
history-sort-first-seen = 처음 발견, 최신순
history-sort-domain = 사이트 이름순
history-sort-verdict = 위험한 순
history-more-filters = 조건 더 보기
history-found-all = { $count ->
   *[other] 코드 { $count }개
  }
history-found = { $count ->
   *[other] 코드 { $total }개 중 { $count }개
  }
history-reading = 기록을 읽고 있습니다 …
history-new = { $count ->
   *[other] 새 코드 { $count }개 보기
  }
history-list = QR 코드, { $order }
history-keys = 화살표 키로 이동하고, 스페이스바로 선택하고, Delete 키로 삭제합니다.
history-row-select = { $name } 선택
history-row-delete = { $name } 삭제
history-row-delete-short = 삭제
history-row-seen = { DATETIME($when, dateStyle: "medium", timeStyle: "short") }
history-row-page = 페이지: { $page }
history-selected = { $count ->
   *[other] { $count }개 선택됨
  }
history-select-all = { $count }개 모두 선택
history-select-none = 선택 해제
history-delete-selected = 삭제
history-copy-ticket = 보고용 텍스트로 복사
history-copy-stix = STIX 2.1로 복사
history-deleting = 삭제하고 있습니다 …
history-deleted = { $count ->
   *[other] 코드 { $count }개를 삭제했습니다.
  }
history-undo = 실행 취소
history-undone = { $count ->
   *[other] 코드 { $count }개를 되돌렸습니다.
  }
history-copied-ticket = { $count ->
   *[other] 코드 { $count }개를 복사했습니다. 주소는 클릭해도 열리지 않습니다.
  }
history-copied-stix = { $count ->
   *[other] 항목 { $count }개를 복사했습니다.
  }
history-copied-stix-none = 선택한 코드에 웹 주소가 없어 복사할 것이 없습니다.
history-ticket-withheld = { $kind } (내용 생략)
history-ticket-seen = { $first }부터 { $last }까지 발견
history-ticket-page = 페이지: { $page }
history-delete-everything = 모두 삭제
history-delete-everything-sure = 정말 모두 삭제할까요? 되돌릴 수 없습니다
history-deleted-everything = 기록이 비었습니다.
history-dropped-number = { $count ->
   *[other] 설정한 최대 개수를 넘어, { DATETIME($since, dateStyle: "medium") } 이후 오래된 코드 { $count }개가 자동으로 삭제되었습니다.
  }
history-dropped-age = { $count ->
   *[other] 설정한 기간 동안 보이지 않아, { DATETIME($since, dateStyle: "medium") } 이후 코드 { $count }개가 자동으로 삭제되었습니다.
  }
history-dropped-understood = 확인
history-files = 파일
history-secrets = 비밀번호 등 비밀 정보 포함
history-secrets-hint = 포함하지 않으면 웹 주소가 아닌 내용은 빠지고, 주소에서는 비밀일 수 있는 부분이 빠집니다. 빠진 내용은 파일에서 다시 가져올 수 없습니다.
history-save-json = JSON으로 저장
history-save-csv = CSV로 저장
history-saving = 파일을 만들고 있습니다 …
history-saved = { $count ->
   *[other] 코드 { $count }개를 저장했습니다.
  }
history-import = 파일에서 코드 가져오기
history-import-hint = 믿을 수 있는 파일만 선택하세요. 파일에 적힌 판정을 그대로 믿게 됩니다.
history-importing = 파일을 읽고 있습니다 …
history-imported = { $count ->
   *[other] 코드 { $count }개를 추가했습니다. 이미 있던 코드는 { $known }개입니다.
  }
history-imported-withheld = { $count ->
   *[other] 코드 { $count }개는 파일에 내용이 없어 가져올 수 없습니다.
  }
history-imported-broken = { $count ->
   *[other] { $count }줄은 이해할 수 없습니다.
  }
history-import-refused = 이 기록의 파일이 아닙니다.
history-keep = 이 기기에 코드 저장
history-keep-hint = { BROWSER() ->
    [firefox] 사생활 보호 창의 코드는 저장하지 않습니다.
   *[other] 시크릿 창의 코드는 저장하지 않습니다.
  }
history-days = 다음 기간 동안 보이지 않은 코드는 잊기
history-days-never = 잊지 않음
history-days-count = { $count ->
   *[other] { $count }일
  }
history-most = 최대 저장 개수
history-most-count = { $count ->
   *[other] { $count }개
  }
history-most-hint = 이보다 많아지면 조회하지 않은 코드 중 가장 오래 보이지 않은 것부터 삭제합니다. 몇 개가 삭제되었는지 기록에 표시합니다.
history-open = 기록 열기
history-place-heading = 같은 페이지의 다른 코드
history-place-about = 이 페이지에 나온 다른 코드를 마지막으로 발견한 순서로 보여 줍니다. 코드를 바꾸는 페이지는 사람들을 다른 곳으로 보낼 수 있습니다.


list-names-address = 이 주소는 { $day }자 위협 목록 “{ $list }”에 올라 있습니다.
list-names-address-old = 이 주소는 { $day }자 위협 목록 “{ $list }”에 올라 있습니다. 오래된 목록입니다.
list-names-host = { $host } 사이트가 { $day }자 위협 목록 “{ $list }”에 올라 있습니다.
list-names-host-old = { $host } 사이트가 { $day }자 위협 목록 “{ $list }”에 올라 있습니다. 오래된 목록입니다.
list-names-domain = 이 주소가 속한 { $host } 도메인이 { $day }자 위협 목록 “{ $list }”에 올라 있습니다.
list-names-domain-old = 이 주소가 속한 { $host } 도메인이 { $day }자 위협 목록 “{ $list }”에 올라 있습니다. 오래된 목록입니다.
list-trouble-offline = 목록을 가져오지 못했습니다. 연결이 없거나 응답이 없습니다.
list-trouble-refused = 서버가 목록을 내주지 않습니다.
list-trouble-moved = 서버가 확장 프로그램이 접근할 수 없는 다른 곳으로 보냅니다.
list-trouble-no-permission = 서버에 접근할 권한이 취소되었습니다. 목록을 껐다가 다시 켜세요.
list-trouble-broken = 받은 내용이 목록이 아닙니다.
list-trouble-cut = 목록이 중간에 끊겼습니다.
list-trouble-empty = 목록이 비어 있습니다.
list-trouble-too-long = 항목이 200만 개보다 많습니다.
list-trouble-no-room = 브라우저에 저장할 공간이 없습니다.
list-about-phishing-domains = 활동 중인 피싱 페이지의 도메인
list-about-phishing-links = 활동 중인 피싱 페이지의 주소. 다른 내용은 해롭지 않은 사이트에 있는 것도 포함합니다
list-about-malware = 현재 악성 코드를 퍼뜨리는 사이트(abuse.ch의 URLhaus)
list-about-imitations = 유명한 이름을 흉내 내는 사이트


look-up-cancel = 취소
look-up-quota-short = VirusTotal: 1분 한도 { $limit }번 중 { $minute }번, 오늘은 { $day }번 남음
look-up-quota-minute = 1분 동안: { $limit }번 중 { $used }번 사용, { $left }번 남음
look-up-quota-day = 오늘: { $limit }번 중 { $used }번 사용, { $left }번 남음
look-up-quota-month = 이번 달: { $limit }번 중 { $used }번 사용, { $left }번 남음
look-up-quota-again = { $wait } 후 다시 시작
look-up-quota-wait = VirusTotal이 기다려 달라고 했습니다. { $wait } 후에 다시 물어볼 수 있습니다.
look-up-publishes = 주소가 공개됩니다.
look-up-publish-whole = 주소 전체를 그대로 공개하기. 줄인 주소가 다른 곳으로 연결될 때 필요합니다.
look-up-publish = 공개하고 검사 요청하기
look-up-announced = { $name }: { $verdict }
look-up-ask = VirusTotal에 물어보기
look-up-ask-short = 물어보기
look-up-ask-again = 다시 물어보기
look-up-ask-address = 주소로 물어보기
look-up-ask-whole = 전체 주소로 물어보기
look-up-try-again = 다시 시도
look-up-sends-id = 주소가 아니라 주소로 만든 고유 번호만 보냅니다.
look-up-sends-redacted = 비밀 정보를 뺀 주소를 보냅니다.
look-up-sends-whole = 전체 주소를 보냅니다.
look-up-what-exactly = 정확히 무엇을 보내나요?
look-up-send = 보낼 정보
look-up-never-sent = 보내지 않기로 한 사이트이므로 VirusTotal에 물어보지 않습니다.
look-up-crossed-out = 줄을 그은 부분은 이 기기에 남습니다.
look-up-unknown-fingerprint = <b>VirusTotal에 알려지지 않음.</b> VirusTotal에 이 번호에 해당하는 주소가 없습니다. 주소 자체는 보내지 않았습니다. 링크가 좋다거나 나쁘다는 뜻은 아닙니다.
look-up-unknown-address = <b>VirusTotal에 알려지지 않음.</b> 지금까지 아무도 이 주소를 물어보지 않았습니다. 링크가 좋다거나 나쁘다는 뜻은 아닙니다.
look-up-examine = 검사 요청하기…
look-up-examine-again = 다시 검사 요청하기
look-up-not-checked = <b>확인하지 못함.</b> { $why }
look-up-open-there = VirusTotal에서 열기
look-up-report = <b>VirusTotal:</b> { $facts }
look-up-fact-not-understood = 보안 서비스 { $count }개의 답을 이 버전이 이해하지 못함
look-up-fact-unjudged = 아직 판단한 보안 서비스가 없음
look-up-fact-known = 보안 서비스 { $count }개가 알고 있으나 아직 판단한 곳은 없음
look-up-fact-none = 보안 서비스 { $count }개 중 문제를 찾은 곳이 없음
look-up-fact-future = 날짜가 미래로 되어 있음
look-up-fact-examined = { $when } 검사함
look-up-fact-undated = 언제 검사했는지 알려 주지 않음
look-up-redacted = <b>비밀 정보를 뺀 주소의 결과입니다.</b> 전체 주소는 다른 곳으로 연결될 수 있습니다.
look-up-old = 오래된 답입니다.
look-up-outdated = 검사한 지 너무 오래되어 참고할 수 없습니다.
look-up-asked = { $when } 물어봄
look-up-asked-fresh = { $when } 물어봄. 새로운 답을 기다리는 중


mark-unchecked = QR 코드. 열어서 어디로 연결되는지 확인하세요
mark-checking = QR 코드, 확인하는 중
mark-unknown = QR 코드, 링크에 대해 알려진 것이 없음
mark-nothing-found = QR 코드, 지금까지 링크에서 발견된 문제가 없음
mark-suspicious = 의심스러운 QR 코드
mark-malicious = 위험한 QR 코드
mark-open-report = 보고서 열기
mark-uncover = 누르면 코드가 보입니다


menu-check-picture = QR 링크 확인
menu-check-file = 이 파일의 QR 코드 확인
menu-check-document = 이 문서의 QR 코드 확인
menu-check-text = 이 링크 확인
menu-show-code = QR 코드로 보기
menu-open-scanner = 파일, 카메라 또는 화면에서 QR 코드 읽기
menu-read-tab = 이 탭에 있는 문서의 모든 페이지 읽기


notice-nothing-in-area = 이 영역에서 QR 코드를 찾지 못했습니다.
notice-nothing-in-picture = 이 이미지에서 QR 코드를 찾지 못했습니다.
notice-select-area = 코드 둘레를 드래그하여 선택하세요. 화살표 키로 상자를 옮기고 Shift+화살표 키로 크기를 바꾼 다음 Enter 키를 눌러도 됩니다. 그만두려면 Esc 키를 누르세요.


options-title = QR Code Previewer 설정
options-language-heading = 언어
options-language = 확장 프로그램의 언어
options-language-browser = 브라우저 언어 사용
options-parts = 설정 항목
options-find = 설정 찾기
options-found = 이 단어가 있는 항목 { $count }개.
options-found-none = 이 단어가 있는 설정이 없습니다.
options-managed = 소속 조직에서 설정함
options-managed-unknown = 이 확장 프로그램에 대한 조직 정책에 알 수 없는 항목이 있어 사용하지 않습니다: { $names }.
options-scan-heading = 코드를 자동으로 찾기
options-scan-hint = 방문하는 페이지에 접근할 수 있어야 합니다. 접근을 허용하지 않으면 도구 모음 버튼이나 이미지의 마우스 오른쪽 버튼 메뉴로 요청할 때만 코드를 읽습니다.
options-screen = 화면도 함께 확인하기
options-screen-hint = 휴대전화는 탭에 보이는 것을 읽으며, 사이트는 다른 곳에 주는 것과 다른 이미지를 보여 줄 수 있습니다. 탭에 보이는 부분을 이 기기의 메모리에서만 확인하며, 저장하거나 보내지 않습니다.
options-paused = 다음 사이트에서는 코드를 찾지 않습니다:
options-paused-resume = { $site }: 다시 찾기
options-paused-undo = { $site }: 이 사이트에서 끄기
options-key-hint = 본인의 키가 있으면 90여 개의 보안 서비스가 링크를 어떻게 보는지 물어볼 수 있습니다. 키는 무료입니다. <link>virustotal.com</link>에 로그인하여 키를 복사하세요. 키는 이 기기에만 저장되며 VirusTotal에만 보냅니다.
options-key = VirusTotal 키
options-key-saved = 저장됨. 다른 키를 붙여 넣으면 바뀝니다.
options-key-paste = 키를 여기에 붙여 넣으세요
options-key-save = 저장
options-key-test = 시험
options-key-remove = 삭제
options-key-testing = 시험하는 중…
options-key-no-consent = 키를 저장하지 않았습니다. 동의 없이는 아무것도 보내지 않습니다.
options-key-not-saved = 키를 저장하지 않았습니다.
options-key-save-unchecked = 확인 없이 저장
options-key-saved-unchecked = 키를 시험하지 않고 저장했습니다.
options-key-removed = 이 기기에서 키를 삭제했습니다.
options-key-terms = 무료 키는 개인용이며 1분에 4번, 하루에 500번까지 물어볼 수 있습니다. VirusTotal은 사업이나 판매하는 제품에 무료 키를 쓰는 것을 허용하지 않으며, 이를 위한 유료 키가 따로 있습니다.
options-version = VirusTotal 인터페이스 버전
options-version-3 = 3(일반)
options-version-2 = 2(이전 키와 회사의 자체 중계 서버)
options-limits = 내 키의 한도가 다른 경우
options-limits-account = VirusTotal 계정 이름
options-limits-account-hint = 내 VirusTotal 계정 이름
options-limits-read = 한도 가져오기
options-limits-asking = 물어보는 중…
options-limits-known = 이 키의 실제 한도입니다.
options-limits-no-account = 먼저 VirusTotal 계정 이름을 입력하세요.
options-limits-wait = 1분 동안의 한도를 모두 썼습니다. 1분 뒤에 다시 시도하세요.
options-limits-unknown = VirusTotal에 이런 이름의 계정이 없습니다.
options-limits-forbidden = 이 키로는 이 계정의 한도를 볼 수 없습니다.
options-limits-wrong-key = VirusTotal이 키를 받아들이지 않습니다.
options-limits-unreadable = 한도를 가져오지 못했습니다. 일반 한도를 적용합니다.
options-sends-heading = 질문할 때 보내는 정보
options-sends-id = 개인 정보를 가장 잘 지킵니다. VirusTotal은 이미 아는 주소일 때만 답할 수 있으며, 모르는 주소이면 아무것도 알게 되지 않습니다.
options-sends-redacted = 주소에 들어 있는 비밀번호, 개인 코드, 이메일 주소를 먼저 뺍니다.
options-sends-whole = 개인 정보를 포함하여 모두 보냅니다. 가장 많은 것을 찾아냅니다.
options-sends-offered = 비밀 정보를 뺀 주소를 보낼지 묻습니다. 자동으로는 물어보지 않습니다.
options-auto = 새로운 링크를 모두 자동으로 물어보기
options-auto-hint = { BROWSER() ->
    [firefox] 방문하는 페이지의 링크를 클릭하지 않아도 물어봅니다. 전체 주소는 보내지 않으며, 사생활 보호 창에서는 물어보지 않습니다.
   *[other] 방문하는 페이지의 링크를 클릭하지 않아도 물어봅니다. 전체 주소는 보내지 않으며, 시크릿 창에서는 물어보지 않습니다.
  }
options-auto-share = 키 한도에서 사용할 수 있는 최대 비율
options-auto-percent = { $percent }%
options-registration = 보고서를 열 때 도메인 등록자 조회하기
options-registration-hint = 도메인의 공개 등록 기관에 물어보며, 등록 기관은 도메인 이름을 알게 됩니다.
options-never-send = 다음 사이트의 주소는 보내지 않기(한 줄에 하나, 하위 도메인 포함)
options-lists-heading = 위협 목록
options-lists-hint = 켠 목록은 옆에 적힌 서버에서 가져옵니다(주기: { $interval }). 코드는 이 기기에서 목록과 대조하므로 주소가 밖으로 나가지 않습니다.
options-lists-interval-6 = 6시간마다
options-lists-interval-24 = 하루에 한 번
options-lists-interval-168 = 일주일에 한 번
options-lists-interval-other = { $hours }시간마다
options-lists-offered = { $about }. 출처: { $host }, { $licence }(<link>약관</link>).
options-lists-remove = 삭제
options-lists-remove-named = { $name } 삭제
options-lists-from-file = 또는 파일에서 읽기
options-lists-file = 위협 목록 파일
options-lists-file-name = 파일
options-lists-reading = 읽는 중…
options-lists-read = { $name } 목록을 읽었습니다.
options-lists-was-removed = 목록이 삭제되었습니다.
options-lists-too-many = 목록을 더 추가할 수 없습니다. 먼저 하나를 끄세요.
options-lists-no-access = 서버에 접근할 수 없으면 목록을 가져올 수 없습니다.
options-lists-look = 새 목록 확인
options-lists-look-now = 지금 확인
options-lists-needs-https = 목록의 주소는 https://로 시작해야 합니다.
options-lists-address = 다른 위협 목록의 주소
options-lists-address-hint = 다른 목록의 주소: https://…
options-lists-add = 추가
options-lists-holds = 항목 { $count }개, { $day }자.
options-lists-holds-old = 항목 { $count }개, { $day }자. 오래된 목록입니다.
options-lists-holds-nothing = 아직 대조할 목록이 없습니다.
options-lists-fetching = 가져오는 중…
options-lists-looking = 새 목록을 찾는 중…
options-lists-looked = { $when } 확인함.
options-lists-stays = 지금 목록을 계속 사용합니다.


payload-wifi = Wi-Fi 네트워크
payload-wifi-does = 휴대전화가 이 네트워크에 연결할지 묻습니다.
payload-wifi-open = 없음: 주변의 누구나 통신 내용을 볼 수 있음
payload-wifi-wep = 오래된 방식(WEP)
payload-wifi-wpa = 비밀번호(WPA)
payload-wifi-enterprise = 계정(WPA Enterprise)
payload-wifi-other = 기타
payload-wifi-ambiguous = 값 안의 세미콜론이 제대로 표시되지 않아, 거기서 값이 끝나는 것으로 읽는 휴대전화도 있습니다.
payload-otp = 일회용 비밀번호의 비밀 키
payload-otp-damaged = 일회용 비밀번호의 비밀 키(손상됨)
payload-otp-does = 인증 앱이 이 비밀 키를 저장합니다. 이 키를 가진 사람은 누구나 계정의 인증 코드를 만들 수 있습니다.
payload-otp-damaged-does = 인증 앱이 사용할 비밀 키가 들어 있어야 하지만 쓸 수 있는 키가 없습니다. 코드가 손상되었습니다.
payload-otp-by-time = 시간 기준
payload-otp-by-counter = 횟수 기준
payload-otp-by-other = 기타
payload-otp-seconds = { $count }초
payload-otp-migration = 인증 앱의 사본
payload-otp-migration-does = 인증 앱이 들어 있는 모든 계정을 가져옵니다. 이 코드를 가진 사람은 누구나 인증 코드를 만들 수 있습니다.
payload-esim = 이동통신 요금제(eSIM)
payload-esim-does = 휴대전화가 이 요금제를 추가할지 묻습니다. 한 번만 사용할 수 있습니다.
payload-passkey = 패스키 로그인
payload-passkey-does = 휴대전화가 이 코드를 보여 주는 기기를 내 패스키로 로그인시킬지 묻습니다.
payload-dpp = Wi-Fi에 추가할 기기
payload-dpp-does = 휴대전화가 이 기기를 내 Wi-Fi 네트워크에 추가할지 묻습니다.
payload-log-in-link = { $name } 로그인 코드
payload-log-in-link-does = 이 코드를 찍으면 다른 기기가 내 { $name } 계정에 연결되어 다른 사람이 들어올 수 있습니다.
payload-log-in-device = 기기 로그인 코드({ $name })
payload-log-in-device-does = 여기서 로그인하면 코드를 보여 주는 기기가 내 { $name } 계정에 들어오게 됩니다.
payload-log-in-identity = 신원 확인 요청({ $name })
payload-log-in-identity-does = { $name } 앱에서 확인하면 코드를 보여 주는 쪽에 내 신원을 증명하게 되며, 내 이름으로 서명할 수도 있습니다.
payload-log-in-request = 로그인 요청({ $name })
payload-log-in-request-does = 확인하면 코드를 보여 주는 쪽이 내 { $name } 계정으로 로그인됩니다.
payload-log-in-wallet = 암호화폐 지갑 연결
payload-log-in-wallet-does = 지갑 앱이 코드를 보여 주는 쪽과 연결됩니다. 연결되면 상대방이 지갑에 결제를 요청할 수 있습니다.
payload-log-in-enrol = { $name } 연결 코드
payload-log-in-enrol-does = { $name } 앱에 계정이 추가됩니다. 이 코드를 가진 사람은 누구나 로그인을 승인할 수 있습니다.
payload-log-in-debug = 디버거 연결(Android)
payload-log-in-debug-does = 코드를 보여 주는 컴퓨터가 코드를 찍은 휴대전화를 조작하게 됩니다.
payload-service-streaming = 스트리밍 서비스
payload-service-games = 게임 스토어
payload-service-site = 해당 사이트
payload-service-identity = 신원 지갑
payload-service-lightning = 라이트닝 지갑
payload-service-passkey = 패스키
payload-service-wallet = 암호화폐 지갑
payload-service-authenticator = 인증
payload-service-debugger = Android 디버깅
payload-mail = 이메일
payload-mail-does = 휴대전화가 이메일 작성 화면을 엽니다. 직접 보내기 전에는 아무것도 보내지 않습니다.
payload-phone = 전화번호
payload-phone-does = 휴대전화가 이 번호로 전화할지 묻습니다.
payload-command = 휴대전화 명령
payload-command-does = 전화번호가 아니라 착신 전환처럼 휴대전화나 통신망에 내리는 명령입니다.
payload-sms = 문자 메시지
payload-sms-does = 휴대전화가 문자 메시지 작성 화면을 엽니다. 직접 보내기 전에는 아무것도 보내지 않습니다.
payload-expensive = 요금이 비쌀 수 있는 번호대입니다.
payload-pay-sepa = 계좌 이체(SEPA)
payload-pay-swiss = 스위스 납부 고지서
payload-pay-emv = 가맹점 결제
payload-pay-pix = 결제(Pix)
payload-pay-upi = 결제(UPI)
payload-pay-bitcoin = 비트코인 결제
payload-pay-lightning = 비트코인 결제(라이트닝)
payload-pay-ethereum = 이더리움 결제
payload-pay-crypto = 암호화폐 결제
payload-pay-wechat = 결제(WeChat Pay)
payload-pay-alipay = 결제(Alipay)
payload-pay-paypal = 결제(PayPal)
payload-pay-slip = 은행 납부 고지서
payload-pay-other = 결제
payload-pay-damaged = { $title }, 손상됨
payload-pay-does = 은행 앱이나 지갑 앱이 결제 정보를 채웁니다. 받는 사람을 확인하세요.
payload-pay-for-good = 이 결제는 되돌릴 수 없습니다.
payload-pay-altered = 정보의 앞뒤가 맞지 않습니다. 손상되었거나 변조되었습니다.
payload-approval = 토큰을 가져갈 권한
payload-approval-all = 한 종류의 토큰을 모두 가져갈 권한
payload-approval-does = 지갑 앱이 다른 사람에게 지금 또는 나중에 지갑의 토큰을 가져갈 권한을 줍니다.
payload-web = 웹 링크
payload-web-does = 휴대전화가 이 페이지를 엽니다.
payload-bookmark = 북마크
payload-bookmark-does = 휴대전화가 이 페이지를 저장하거나 열지 묻습니다.
payload-store = 설치할 앱
payload-store-does = 휴대전화가 { $store }에서 앱을 보여 줍니다.
payload-app = 앱을 여는 링크
payload-app-does = 휴대전화가 이런 링크를 처리하는 앱에 넘기고, 그 앱이 링크대로 동작합니다.
payload-intent = Android 앱을 여는 링크
payload-intent-does = Android 휴대전화가 이 앱을 열며, 앱이 없으면 웹 주소를 엽니다.
payload-script = 숨겨진 프로그램 또는 문서
payload-script-does = 웹 주소가 아닙니다. 기기에서 무언가를 실행하거나 여는 코드이며, 여기서는 열지 않습니다.
payload-file = 기기에 있는 파일
payload-text = 텍스트
payload-text-does = 휴대전화가 이 텍스트를 보여 주기만 합니다.
payload-product = 상품 정보
payload-text-links = 링크가 있는 텍스트
payload-text-links-does = 휴대전화가 이 텍스트를 보여 주고 안에 있는 링크를 누를 수 있게 합니다.
payload-part = 긴 내용의 { $of }개 중 { $number }번째 부분
payload-part-unnumbered = 긴 내용의 { $number }번째 부분
payload-part-does = 휴대폰은 나머지 코드를 기다렸다가 내용을 이어 붙입니다. 이 코드만으로는 전체 내용을 알 수 없습니다.
payload-contact = 연락처
payload-contact-does = 휴대전화가 이 사람을 연락처에 추가할지 묻습니다.
payload-event = 캘린더 일정
payload-event-does = 휴대전화가 이 일정을 캘린더에 추가할지 묻습니다.
payload-place = 장소
payload-place-does = 휴대전화가 이 장소를 지도에 보여 줍니다.
payload-matter = 기기 설정 코드(Matter)
payload-homekit = 기기 설정 코드(HomeKit)
payload-device-setup = 기기 설정 코드
payload-device-setup-does = 홈 앱이 이 코드로 기기를 등록합니다. 코드를 가진 사람은 누구나 기기를 가져갈 수 있습니다.
payload-health-certificate = 건강 증명서
payload-health-certificate-does = 앱이 이름, 생년월일, 예방 접종이나 검사 기록을 읽습니다.
payload-health-card = 건강 카드
payload-health-card-does = 건강 앱이 누군가의 건강 정보를 읽습니다.
payload-boarding-pass = 탑승권
payload-boarding-pass-does = 탑승객의 이름과 예약 번호가 들어 있습니다. 둘 다 아는 사람은 예약을 바꿀 수 있습니다.
payload-identity-document = 신분증
payload-identity-document-does = 신분증에 적힌 내용이 들어 있습니다.
payload-private-key = 개인 키
payload-private-key-does = 앱이 이 키를 가져옵니다. 키를 가진 사람은 키로 보호되는 모든 것을 가지며, 키는 바꿀 수 없습니다.
payload-recovery-phrase = 지갑 복구 문구(형태로 판단)
payload-recovery-phrase-does = 지갑 앱이 이 문구로 지갑을 복구합니다. 문구를 가진 사람은 지갑에 든 것을 모두 가집니다.
payload-vpn = VPN 설정
payload-vpn-does = VPN 앱이 기기의 모든 통신을 이 서버로 보냅니다. 들어 있는 키를 가진 사람은 누구나 사용할 수 있습니다.
payload-proxy = 프록시 서버 설정
payload-proxy-does = 프록시 앱이 기기의 통신을 이 서버로 보냅니다. 들어 있는 키를 가진 사람은 누구나 사용할 수 있습니다.
payload-password-manager = 비밀번호 관리자 설정 코드
payload-password-manager-does = 비밀번호 관리자가 이 코드로 계정을 추가합니다. 코드를 가진 사람은 계정을 열 수 있습니다.
payload-token-amount = 토큰 { $amount }개
payload-token-units = 토큰의 최소 단위로 { $amount }


picture-too-large = 이미지가 너무 커서 읽을 수 없습니다.
picture-undrawn = 이미지의 일부를 페이지가 직접 그립니다. ‘영역 선택’을 사용해 보세요.
picture-broken = 이미지가 손상되어 읽을 수 없습니다.
picture-timeout = 이미지를 불러오는 데 시간이 너무 오래 걸렸습니다.
picture-refused = 사이트가 이 이미지를 내주지 않습니다. ‘영역 선택’을 사용해 보세요.
picture-redirected = 사이트가 이 이미지 대신 다른 주소로 보냅니다. ‘영역 선택’을 사용해 보세요.
picture-offline = 네트워크 연결이 없어 이미지를 불러올 수 없습니다.
picture-forbidden-address = 읽지 않는 주소에 있는 이미지입니다.
picture-empty = 이미지가 비어 있습니다.


popup-title = 이 페이지의 QR 코드
popup-summary = { $codes ->
   *[other] 코드 { $codes }개
  }
popup-summary-attention = { $codes ->
   *[other] { $attention ->
     *[other] 코드 { $codes }개 중 { $attention }개에 주의 필요
    }
  }
popup-settings = 설정
popup-keep-open = 페이지 옆에 열어 두기
popup-tabs = 코드
popup-tab-page = 이 페이지
popup-tab-history = 기록
popup-scan-visible = 보이는 화면 검사
popup-select-area = 영역 선택
popup-scanner = 파일, 카메라 …
popup-reading = 탭에 보이는 화면을 읽고 있습니다 …
popup-no-further = 지금 탭에 보이는 화면에는 다른 QR 코드가 없습니다.
popup-failed = 실패했습니다. 다시 시도하거나 먼저 페이지를 새로고침하세요.
popup-not-seen = 브라우저가 확장 프로그램에 이 탭을 보여 주지 않습니다.
popup-no-areas = 이런 페이지에서는 영역을 선택할 수 없습니다. ‘보이는 화면 검사’를 사용해 보세요.
popup-unread = { $count ->
   *[other] 읽지 못한 이미지가 { $count }개 있습니다.
  }
popup-too-many = 이 페이지에는 목록에 담을 수 있는 것보다 많은 코드가 있습니다. 처음 { $most }개를 넘는 코드는 목록에 나오지 않고 표시되지도 않습니다.
popup-looking = QR 코드를 찾고 있습니다 …
popup-nothing = QR 코드를 찾지 못했습니다
popup-nothing-read = 읽은 부분에서는 QR 코드를 찾지 못했습니다
popup-scrolling = 이미지는 화면에 들어올 때 읽습니다. 스크롤하면 더 나올 수 있습니다.
popup-by-request = 자동으로는 찾지 않습니다. 그러려면 방문하는 페이지에 접근할 수 있어야 합니다.
popup-closed = 이 탭은 닫혔습니다
popup-closed-act = 페이지를 다시 열고 거기서 도구 모음 버튼을 누르세요.
popup-no-search = 이 페이지는 검사할 수 없습니다
popup-browser-page = 브라우저는 자체 페이지와 확장 프로그램 스토어에 확장 프로그램이 접근하지 못하게 합니다. ‘보이는 화면 검사’는 사용할 수 있을지도 모릅니다.
popup-not-looked = 아직 확인하지 않은 페이지입니다
popup-not-looked-about = 이 페이지의 코드는 요청할 때 찾습니다.
popup-look-here = 여기서 코드 찾기
popup-no-access = 이 페이지에 접근할 수 없습니다
popup-no-access-act = 페이지를 앞으로 가져와 거기서 도구 모음 버튼을 누르세요. 그러면 접근할 수 있습니다.
popup-not-allowed = 브라우저나 브라우저 관리자가 이 페이지에 확장 프로그램이 접근하지 못하게 합니다. ‘보이는 화면 검사’는 사용할 수 있을지도 모릅니다. 문서라면 저장한 뒤 ‘파일, 카메라 …’에서 선택할 수 있습니다.
popup-pause = 이 사이트에서 끄기
popup-paused = { $site }에서는 코드를 찾지 않습니다. 직접 끄셨습니다.
popup-resume = 다시 찾기
popup-show-code = 이 페이지를 QR 코드로
popup-document = 이 탭은 문서를 보여 줍니다. 여기서는 화면에 보이는 부분만 읽습니다.
popup-read-document = 모든 쪽 읽기
popup-document-reading = 이 문서의 모든 쪽을 읽는 중 …
popup-document-read = 이 문서의 { $pages }쪽을 모두 읽었습니다.
popup-document-unread = 이 문서의 일부를 읽지 못했습니다. 화면에 보이는 부분은 그대로 읽습니다.
popup-document-long = 이 문서는 읽는 데 오래 걸립니다. 처음 { $pages }쪽을 읽었습니다.
popup-document-large = 이 문서는 너무 커서 자동으로 읽지 않습니다. 화면에 보이는 부분은 읽습니다.
popup-document-password = 이 문서는 암호로 잠겨 있습니다. 화면에 보이는 부분은 읽습니다.
popup-document-refused = 로그인한 상태라서 그럴 수 있는데, 이 사이트는 이 문서를 사용자에게만 보여 줍니다. 화면에 보이는 부분은 읽습니다.
popup-document-gone = 이 문서를 만든 페이지에 문서가 더는 남아 있지 않습니다. 화면에 보이는 부분은 읽습니다.
popup-local-document = 브라우저는 확장 프로그램이 이 컴퓨터의 파일을 불러오는 것을 허용하지 않습니다. 모든 쪽을 읽으려면 파일을 선택하세요.
popup-offline = 네트워크에 연결되어 있지 않습니다. 코드는 이 기기에서 그대로 읽고 판단합니다.
popup-key-wrong = VirusTotal이 키를 받아들이지 않습니다.
popup-key-inactive = VirusTotal 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal이 보낸 이메일의 링크를 여세요.
popup-key-check = 키 확인
popup-key-offer = <link>VirusTotal 키를 추가</link>하면 보안 서비스 약 90개로 링크를 확인할 수 있습니다. 키는 무료입니다.
popup-day-used-up = 오늘 VirusTotal에 물을 수 있는 횟수를 모두 썼습니다. { $wait } 후에 다시 물을 수 있습니다.
popup-wait = { $wait } 후에 VirusTotal에 다시 물을 수 있습니다.
popup-all-offer = { $count ->
   *[other] 링크 { $count }개 모두 확인 …
  }
popup-all-title = { $count ->
   *[other] 링크 { $count }개를 VirusTotal에 물어볼까요?
  }
popup-all-cost = { $left ->
   *[other] 오늘 남은 질문 { $left }회 중 { $count }회를 씁니다.
  }
popup-all-wait = 이 키로는 1분에 { $minute }회 물을 수 있으므로 약 { $wait } 걸립니다.
popup-all-too-few = 나머지는 내일까지 기다립니다.
popup-all-sends = 링크마다 보내는 것: <b>{ $what }</b>.
popup-all-each = 링크마다 정확히 무엇을 보내는지
popup-all-go = { $count ->
   *[other] 링크 { $count }개 물어보기
  }
popup-all-back = 나중에
popup-history-private = 기록은 일반 창에서 볼 수 있습니다. 여기서 확인한 것은 보관되지 않습니다.
popup-history-more = 더 보기
popup-history-whole = 전체 기록 열기 및 검색
popup-marks-removed = 이 페이지가 QR 코드의 표시를 계속 지우거나 막습니다. 읽은 내용은 여기에 그대로 나옵니다.
popup-marks-removed-title = 이 페이지가 QR 코드의 표시를 지웁니다. 코드를 보려면 여기를 누르세요.


preview-before = 사이트는 이 컴퓨터의 인터넷 주소와 누군가 살펴보았다는 사실을 알게 되지만 누구인지는 알 수 없습니다. 쿠키나 로그인 정보를 보내지 않으며, 지금 보고 있는 페이지도 알리지 않습니다. 스크립트를 실행하지 않으므로 내용이 거의 보이지 않는 사이트도 있고, 사이트가 휴대전화에는 다른 내용을 보여 줄 수도 있습니다.
preview-not-web = 웹 주소만 미리 볼 수 있습니다.
preview-malicious = 해로운 주소로 신고되어 있습니다. 미리보기로도 열지 않습니다.
preview-private = 사설 네트워크 안에 있는 주소입니다. 미리보기로 열지 않습니다.
preview-failed-not-web = 웹 주소가 아닙니다.
preview-failed-private = 사설 네트워크 안에 있는 주소여서 열지 않았습니다.
preview-failed-too-long = 주소가 너무 길어 열 수 없습니다.
preview-failed-redirect-not-web = 사이트가 웹 페이지가 아닌 곳으로 보내서 열지 않았습니다.
preview-failed-redirect-private = 사이트가 이 컴퓨터나 공유기 같은 사설 네트워크로 보내서 열지 않았습니다.
preview-failed-redirect-broken = 사이트가 올바르지 않은 주소로 보냅니다.
preview-failed-redirect-loop = 사이트가 같은 곳을 맴돌게 합니다.
preview-failed-redirect-hidden = 사이트가 다른 곳으로 보내지만 이 브라우저에서는 어디인지 알 수 없어 따라가지 않았습니다.
preview-failed-too-many-redirects = 사이트가 너무 여러 번 다른 곳으로 보냅니다.
preview-failed-judged = 중간에 너무 위험해 보이는 주소가 있어 더 나아가지 않았습니다.
preview-failed-inside = 공개된 이름이지만 이 컴퓨터나 내부 네트워크로 연결되거나, 다른 서버(프록시)를 거치는 연결입니다. 아무것도 요청하지 않았습니다.
preview-failed-unresolved = 이 이름이 어디로 연결되는지 알 수 없습니다. 그런 사이트가 없거나 다른 서버(프록시)를 거치는 연결입니다. 아무것도 요청하지 않았습니다.
preview-failed-unreachable = 사이트가 응답하지 않았습니다.
preview-failed-broken = 응답이 끊겼거나 읽을 수 없습니다.
preview-failed-too-slow = 사이트의 응답이 너무 오래 걸렸습니다.
preview-failed-empty = 사이트가 빈 페이지로 응답했습니다.
preview-failed-too-costly = 해롭지 않게 만드는 데 몇 분이 걸리도록 꾸며진 페이지입니다. 중단했으며 보여 주지 않습니다.
preview-failed-not-drawn = 페이지를 해롭지 않게 만들었지만 그리는 작업이 끝나지 않았습니다. 자동으로 다시 그리지 않습니다. 다시 시도하려면 미리보기를 다시 여세요.
preview-failed-stopped = 직접 중지했습니다.
preview-asks-password = 비밀번호를 요구하는 페이지입니다
preview-asks-card = 결제 카드 정보를 요구하는 페이지입니다
preview-asks-code = 일회용 인증 코드를 요구하는 페이지입니다
preview-form-elsewhere = 이 페이지에 입력한 내용은 다른 사이트로 보내집니다
preview-moves-on = 저절로 다른 곳으로 넘어가는 페이지입니다
preview-needs-script = 스크립트로 만들어지는 페이지여서 스크립트 없이는 거의 보이지 않습니다
preview-asked-nothing = 어떤 사이트에도 아무것도 요청하지 않았습니다.
preview-asked = { $hosts } 사이트에 다음을 요청했습니다: { $what }.
preview-asked-pages = 페이지 { $count }개(차례로)
preview-asked-pictures = 이미지 { $count }개
preview-asked-styles = 스타일 파일 { $count }개
preview-more-hosts = { $hosts } 외 { $count }개
preview-download = 다운로드를 시작하는 주소입니다. 열지 않았습니다.
preview-download-facts = 다운로드를 시작하는 주소입니다: { $facts }. 열지 않았습니다.
preview-file = 페이지가 아니라 파일 주소입니다. 열지 않았습니다.
preview-file-facts = 페이지가 아니라 파일 주소입니다: { $facts }. 열지 않았습니다.
preview-file-name = “{ $name }”
preview-error-status = 사이트가 오류({ $status })로 응답했습니다.
preview-cut-size = 페이지가 매우 커서 앞부분만 보여 줍니다.
preview-cut-time = 페이지가 너무 느리게 전송되어 앞부분만 보여 줍니다.
preview-cut-parts = 페이지에 구성 요소가 너무 많아 일부만 보여 줍니다.


reason-other-version = 이 확장 프로그램의 다른 버전이 이 코드에 대해 기록한 내용이 있습니다.
reason-log-in-own-site = 기기를 { $service } 서비스에 로그인시키는 코드이며, { $service } 공식 사이트에 있습니다.
reason-log-in-link = 이 코드를 찍으면 다른 사람이 내 { $service } 계정에 들어올 수 있습니다.
reason-log-in-link-elsewhere = 이 코드를 찍으면 다른 사람이 내 { $service } 계정에 들어올 수 있습니다. { $page } 사이트는 { $service } 공식 사이트가 아닙니다.
reason-log-in-device = 여기서 로그인하면 코드를 보여 주는 기기가 내 { $service } 계정에 들어오게 됩니다.
reason-log-in-device-elsewhere = 여기서 로그인하면 코드를 보여 주는 기기가 내 { $service } 계정에 들어오게 됩니다. { $page } 사이트는 { $service } 공식 사이트가 아닙니다.
reason-log-in-identity = 이 요청({ $service })을 확인하면 코드를 보여 주는 쪽에 내 신원을 증명하게 됩니다.
reason-log-in-identity-by = 이 요청({ $service })을 확인하면 코드를 보여 주는 쪽(여기서는 { $by })에 내 신원을 증명하게 됩니다.
reason-log-in-identity-elsewhere = 이 요청({ $service })을 확인하면 코드를 보여 주는 쪽에 내 신원을 증명하게 됩니다. { $page } 사이트는 { $service } 공식 사이트가 아닙니다.
reason-log-in-identity-by-elsewhere = 이 요청({ $service })을 확인하면 코드를 보여 주는 쪽(여기서는 { $by })에 내 신원을 증명하게 됩니다. { $page } 사이트는 { $service } 공식 사이트가 아닙니다.
reason-log-in-request = 확인하면 코드를 보여 주는 쪽이 내 { $service } 계정으로 로그인됩니다.
reason-log-in-request-by = 확인하면 코드를 보여 주는 쪽이 내 { $service } 계정으로 { $by } 사이트에 로그인됩니다.
reason-log-in-wallet = 내 암호화폐 지갑을 코드를 보여 주는 쪽에 연결합니다. 연결되면 상대방이 지갑에 결제를 요청할 수 있습니다.
reason-log-in-enrol = { $service } 앱에 계정을 추가합니다. 이 코드를 가진 사람은 누구나 로그인을 승인할 수 있습니다.
reason-log-in-enrol-by = { $service } 앱에 { $by } 계정을 추가합니다. 이 코드를 가진 사람은 누구나 로그인을 승인할 수 있습니다.
reason-log-in-debug = 코드를 찍은 휴대전화를 코드를 보여 주는 컴퓨터에 넘겨줍니다(Android 디버깅).
reason-dangerous-scheme = 웹 주소가 아닙니다. 기기에서 무언가를 실행하거나 엽니다({ $scheme }:).
reason-decoy-user-info = @ 앞의 “{ $decoy }” 부분은 눈속임이며, 실제로는 { $host } 사이트로 연결됩니다.
reason-parser-disagreement = 휴대전화에 따라 다른 사이트로 연결됩니다. 어떤 기기는 { $host }, 어떤 기기는 { $other } 사이트로 갑니다.
reason-disguised = 주소가 위장되어 있으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-backslash = 주소에 역슬래시가 쓰였으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-line-break = 주소 안에 줄바꿈이 있으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-invisible = 주소 안에 보이지 않는 문자가 있으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-look-alike = 일반 글자처럼 보이기만 하는 문자가 쓰였으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-separator = 슬래시나 콜론처럼 보이기만 하는 문자가 들어 있으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-scheme = 주소 앞부분에 오타가 있어 브라우저가 고쳐서 열며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-blank = 주소 안에 공백이 있어 거기서 끊어 읽는 앱도 있으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-dots = 점처럼 보이기만 하는 문자가 쓰였으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-escaped = 사이트 이름의 일부가 다른 기호로 바뀌어 있으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-disguised-slashes = 슬래시 개수가 맞지 않으며, 실제로는 { $host } 사이트로 연결됩니다.
reason-hidden-direction = 글의 방향을 바꾸는 문자({ $which })가 들어 있어 실제 내용과 다르게 보입니다.
reason-hidden-characters = 눈에 보이지 않는 문자({ $which })가 들어 있습니다.
reason-spoofed = 사이트 이름에 서로 어울리지 않는 글자가 섞여 있습니다. “{ $looks }”처럼 보이지만 실제로는 { $host } 사이트입니다.
reason-spoofed-ascii = 사이트 이름에 일반 글자처럼 보이기만 하는 글자가 쓰였습니다. “{ $looks }”처럼 보이지만 실제로는 { $host } 사이트입니다.
reason-spoofed-digits = 사이트 이름에 여러 종류의 숫자가 섞여 있습니다. “{ $looks }”처럼 보이지만 실제로는 { $host } 사이트입니다.
reason-spoofed-mark = 사이트 이름에 있을 수 없는 자리에 부호가 붙어 있습니다. “{ $looks }”처럼 보이지만 실제로는 { $host } 사이트입니다.
reason-spoofed-not-allowed = 사이트 이름에 쓰여서는 안 되는 글자가 있습니다. “{ $looks }”처럼 보이지만 실제로는 { $host } 사이트입니다.
reason-look-alike = “{ $looks }” 주소는 { $site } 사이트처럼 보이게 만들었지만 다른 사이트입니다.
reason-near-miss = “{ $looks }” 주소는 { $site } 철자와 거의 같지만 다른 사이트입니다.
reason-embedded-name = 주소에 { $site } 이름이 들어 있지만 실제로는 다른 사이트인 { $host } 주소로 연결됩니다.
reason-added-word = { $host } 주소는 { $site } 이름에 단어를 덧붙인 다른 사이트입니다.
reason-names-another-site = { $host } 주소에 { $site } 이름이 들어 있지만 그 사이트가 아닙니다.
reason-hosted-brand = “{ $word }” 이름은 누구나 { $suffix } 아래에서 만들 수 있습니다. { $site } 사이트와는 다른 곳입니다.
reason-near-miss-part = 이름 속의 “{ $word }” 부분은 { $site } 철자와 거의 같지만 다른 사이트입니다.
reason-ending-as-label = 이름이 “{ $looks }” 뒤에서 끝나는 것처럼 보이지만 계속 이어지며, { $domain } 사이트로 연결됩니다.
reason-host-in-path = 사이트 이름 뒤에 { $named } 이름이 있지만 실제로는 다른 사이트인 { $host } 주소로 연결됩니다.
reason-user-page = { $service } 서비스에는 누구나 페이지를 올릴 수 있으므로, 이름만으로는 누가 만들었는지 알 수 없습니다.
reason-written-like-deceptions = 속이는 페이지의 주소와 비슷하게 쓰여 있습니다: { $parts }. 주소의 형태만 보고 추측한 것입니다.
reason-token-path = { $host } 뒤에 “{ $token }”밖에 없습니다. 단축 링크처럼 주소만으로는 어디로 연결되는지 알 수 없습니다.
reason-redirector = { $via } 주소는 넘겨주기만 하며, 실제로는 { $host } 사이트로 연결됩니다.
reason-redirector-same = { $via } 주소는 같은 사이트에 속한 { $host } 주소로 넘겨줍니다.
reason-redirector-log-in = { $via } 사이트는 로그인을 요구한 다음 { $host } 사이트로 넘겨줍니다.
reason-redirector-copy = { $via } 사이트는 { $host } 페이지의 예전 사본을 보여 줍니다.
reason-redirector-guess = { $via } 주소는 { $host } 사이트로 넘겨줄 수 있습니다.
reason-hidden-destination = { $host } 주소는 어디로 가는지 알려 주지 않고 넘겨주기만 합니다. 목적지를 숨기고 있습니다.
reason-hidden-destination-page = { $host } 사이트는 누군가 만들어 둔 페이지를 보여 줍니다. 거기서 어디로 이어지는지는 숨겨져 있으며 바뀔 수 있습니다.
reason-shortener = { $host } 주소는 단축 링크입니다. 어디로 연결되는지 숨기며, 목적지가 나중에 바뀔 수 있습니다.
reason-qr-shortener = { $host } 서비스로 만든 QR 코드는 목적지가 숨겨져 있으며 나중에 바뀔 수 있습니다.
reason-carries-mail-address = 링크에 이메일 주소({ $mail })가 들어 있습니다. 한 사람을 위해 만든 링크이며, 누가 열었는지 사이트가 알게 됩니다.
reason-ip-host = 이름이 있는 사이트가 아니라 숫자 주소({ $host })로 연결됩니다.
reason-disguised-ip = “{ $written }” 표기는 숫자 주소 { $host }의 위장입니다.
reason-overlay-host-tor = { $host } 주소는 Tor 네트워크에 있습니다. Tor Browser로만 열 수 있고 누가 운영하는지 알 수 없습니다.
reason-overlay-host = { $host } 주소는 인터넷이 아니라 전용 소프트웨어가 필요한 네트워크에 있습니다.
reason-unknown-ending = 인터넷에는 주소 끝이 .{ $ending }인 사이트가 없습니다. { $host } 주소는 특별한 소프트웨어가 있는 곳에서만 열립니다.
reason-private-host = { $host } 주소는 인터넷이 아니라 내부 네트워크에 있습니다.
reason-odd-port = { $host } 사이트의 흔하지 않은 통로(포트 { $port })를 사용합니다.
reason-free-hosting = { $suffix } 아래의 주소는 누구나 만들 수 있습니다.
reason-unusual-ending = 끝이 .{ $ending }인 주소는 다른 주소보다 자주 악용됩니다.
reason-plain-http = { $host } 연결은 암호화되지 않습니다.
reason-no-scheme = 완전한 웹 주소는 아니지만 휴대전화에 따라 웹 주소로 열 수 있습니다.
reason-app-fallback = 앱이 없으면 { $host } 사이트로 연결됩니다.
reason-premium-number = { $number } 번호는 요금이 비쌀 수 있는 번호대({ $range })입니다.
reason-phone-command = { $number } 번호는 전화번호가 아니라 휴대전화나 통신망에 내리는 명령입니다.
reason-altered-payment-form = 결제 정보의 앞뒤가 맞지 않습니다. 손상되었거나 변조되었습니다.
reason-altered-payment = 결제 정보의 검증 번호가 틀립니다. 손상되었거나 변조되었습니다.
reason-token-approval = { $account } 계정이 내 토큰을 지금 또는 나중에 { $amount }만큼 가져갈 수 있게 허용합니다.
reason-token-approval-any = { $account } 계정이 내 토큰을 지금 또는 나중에 얼마든지 가져갈 수 있게 허용합니다.
reason-incomplete-code = 앱이 사용할 수 있는 비밀 키가 없습니다. 코드가 손상되었습니다.
reason-open-wifi = “{ $network }” 네트워크는 보호되지 않습니다. 주변 사람이 통신 내용을 볼 수 있습니다.
reason-nested-code = 한자리에 코드가 두 개 있습니다. 휴대전화가 다른 코드를 읽을 수 있습니다.
reason-ambiguous-code = 휴대전화마다 이 코드를 다르게 읽을 수 있습니다. 다르게 읽으면 “{ $other }”입니다.
reason-assembled-code = 여러 이미지를 이어 붙여 만든 코드입니다. 필터를 피하려고 쓰는 방법입니다.
reason-drawn-from-text = 글자로 그린 코드입니다. 필터를 피하려고 쓰는 방법입니다.
reason-drawn-from-boxes = 이미지가 아니라 네모 상자로 그린 코드입니다.
reason-different-picture = 화면에는 이 코드가 보이지만 서버는 다른 코드(“{ $told }”)를 보내 주었습니다. 방문자마다 다른 이미지를 보여 주고 있습니다.
reason-young-domain = { $domain } 도메인: { $age }. 속이는 페이지는 대부분 만든 지 얼마 안 된 도메인에 있습니다.
reason-same-link = 페이지에 같은 주소의 일반 링크({ $host })도 있습니다. 둘 다 페이지를 만든 쪽이 넣은 것이므로 서로를 보증하지 않습니다.
reason-same-site = 지금 보고 있는 사이트({ $site })로 연결됩니다.


redaction-user = 사용자 이름 또는 비밀번호
redaction-fragment = # 뒤의 부분
redaction-long = 긴 글
redaction-random = 길고 무작위인 글
redaction-number = 예약 또는 청구서 번호
redaction-parameter = 비밀일 수 있는 값
redaction-person = 사람 이름
redaction-birth = 생년월일
redaction-mail = 이메일 주소
redaction-login = 로그인 상태를 유지하는 값
redaction-token = 비밀번호처럼 쓰이는 값
redaction-inside = 안에 비밀이 들어 있음
redaction-repeated = 앞의 비밀이 다시 나옴
redaction-whole = 웹 주소가 아님


registration-age-future = 등록일이 미래로 되어 있음
registration-age-today = 오늘 등록됨
registration-age-yesterday = 어제 등록됨
registration-age-days = { $count }일 전에 등록됨
registration-age-months = { $count }개월 전에 등록됨
registration-age-years = { $count }년 전에 등록됨
registration-found = 등록 기관이 이 도메인에 대해 공개한 내용입니다.
registration-not-found = 등록 기관에 이 도메인의 기록이 없습니다. 아주 새로운 도메인이거나 등록되지 않은 도메인일 수 있습니다.
registration-no-rdap = 이 등록 기관은 조회할 수 있는 기록을 공개하지 않습니다.
registration-no-list = 등록 기관 목록을 불러오지 못해 이 도메인을 어디에 물어볼지 알 수 없습니다.
registration-no-domain = 이 주소에는 등록할 수 있는 도메인이 없습니다.
registration-over-limit = 등록 기관이 지금은 조회를 더 받지 않습니다. 나중에 다시 시도하세요.
registration-refused = 등록 기관이 답변을 거부했습니다.
registration-server-error = 등록 기관에 문제가 있습니다. 나중에 다시 시도하세요.
registration-offline = 등록 기관에 연결할 수 없습니다. 인터넷 연결을 확인하세요.
registration-timeout = 등록 기관의 답변이 너무 오래 걸렸습니다.
registration-nonsense = 등록 기관이 이해할 수 없는 답변을 보냈습니다.
registration-status-active = 사용 중
registration-status-inactive = 연결된 서버 없음
registration-status-new = 며칠 안에 등록됨
registration-status-auto-renewed = 얼마 전 자동으로 갱신됨
registration-status-renewed = 얼마 전 갱신됨
registration-status-moved = 얼마 전 다른 등록 대행사로 옮겨짐
registration-status-off-registrar = 등록 대행사가 정지함
registration-status-off-registry = 등록 기관이 정지함
registration-status-lock-move = 이전 잠금
registration-status-lock-change = 변경 잠금
registration-status-lock-delete = 삭제 잠금
registration-status-lock-renew = 지금은 갱신할 수 없음
registration-status-expired = 만료됨(소유자가 아직 되살릴 수 있음)
registration-status-deleting = 곧 삭제될 예정
registration-status-creating = 곧 등록될 예정
registration-status-moving = 다른 등록 대행사로 옮기는 중
registration-status-changing = 변경 중
registration-status-renewing = 갱신 중
registration-status-rescuing = 소유자가 되살리는 중
registration-status-locked = 잠김


report-title = QR 코드 보고서
report-title-of = { $name } – QR 코드 보고서
report-gone = 이 코드는 더 이상 없습니다
report-gone-about = { BROWSER() ->
    [firefox] 기록에서 삭제했거나, 지금은 닫힌 사생활 보호 창의 코드였습니다.
   *[other] 기록에서 삭제했거나, 지금은 닫힌 시크릿 창의 코드였습니다.
  }
report-virustotal = VirusTotal의 의견
report-copy = 코드 내용 복사
report-open = { $site } 열기
report-open-doubt = 의심스럽지만 열기 …
report-go-wait = { $site } 사이트로 가게 됩니다 ({ $seconds })
report-go = { $site } 사이트로 가기
report-delete = 기록에서 삭제
report-delete-sure = 정말 삭제할까요?
report-why = 이유
report-no-doubt = 이 기기에서는 의심할 점을 찾지 못했습니다. 해롭지 않다는 뜻은 아닙니다.
report-seen = 발견한 점
report-others-read = 일부 휴대전화가 읽는 내용
report-address = 주소를 부분별로 보기
report-address-owner = 소속 사이트
report-address-host = 서버의 전체 이름
report-address-port = 포트
report-address-path = 사이트 안의 페이지
report-address-query = 함께 전달되는 값
report-address-fragment = 페이지에서만 쓰는 부분
report-address-decoy = @ 앞의 눈속임
report-address-exact = 이름 뒤의 정확한 내용
report-address-differs = 코드의 내용과 브라우저가 여는 주소가 다릅니다:
report-address-text = 코드에 적힌 그대로의 내용
report-difference-scheme-added = 앞에 “https://”가 없어 브라우저와 휴대전화가 덧붙입니다.
report-difference-upper-case = 이름의 대문자와 소문자는 구별하지 않습니다.
report-difference-scheme-mended = 앞부분에 오타가 있으며 브라우저가 고쳐서 엽니다.
report-difference-blank = 안에 공백이 있습니다. 거기서 주소를 끊어 읽는 앱도 있고 그렇지 않은 앱도 있습니다.
report-difference-separator-like = 이름에 슬래시나 콜론처럼 보이기만 하는 문자가 있으며, 이 문자는 이름의 일부입니다.
report-difference-slashes = 슬래시가 모자라거나 너무 많습니다.
report-difference-backslash = 역슬래시를 슬래시로 읽습니다.
report-difference-line-break = 안에 있는 탭과 줄바꿈은 무시됩니다.
report-difference-invisible = 눈에 보이지 않는 문자는 무시되거나 바뀝니다.
report-difference-look-alike-character = 일반 글자처럼 보이기만 하는 문자는 그 글자로 바뀝니다.
report-difference-dots = 점처럼 보이기만 하는 문자는 점으로 읽습니다.
report-difference-ip-form = 숫자가 특이한 방식으로 적혀 있습니다.
report-difference-unicode-host = 이름에 영문자가 아닌 글자가 있으며, 컴퓨터는 이를 다른 방식으로 적습니다.
report-difference-default-port = 적혀 있는 포트 번호는 기본값이어서 생략됩니다.
report-difference-escaped-host = 이름의 일부가 다른 기호로 바뀌어 있습니다.
report-difference-user-info = @ 앞의 내용은 사이트 이름이 아닙니다.
report-difference-path = 이름 뒤의 부분이 다르게 적힙니다.
report-history = 이 기기에서의 이 코드
report-private = { BROWSER() ->
    [firefox] 사생활 보호 창의 코드여서 기록에 보관하지 않습니다.
   *[other] 시크릿 창의 코드여서 기록에 보관하지 않습니다.
  }
report-history-first = 처음 발견
report-history-last = 마지막 발견
report-history-checked = 마지막 확인
report-history-page = 발견한 페이지
report-history-drawn = 그려진 방식
report-history-shares = 같은 자리의 코드
report-history-shares-yes = 다른 코드와 겹쳐 있음
report-drawn-inverted = 어두운 바탕에 밝은색
report-drawn-mirrored = 좌우가 뒤집힘
report-drawn-transparent = 투명한 바탕
report-drawn-low-contrast = 명암 차이가 매우 적음
report-drawn-single-channel = 한 가지 색에서만 보임
report-drawn-gaps-closed = 네모 사이에 틈이 있음
report-drawn-no-quiet-zone = 필요한 여백이 없음
report-drawn-resized = 매우 작거나 매우 큼
report-drawn-second-engine = 두 판독기 중 하나만 읽을 수 있음
report-drawn-stitched = 여러 이미지를 이어 붙임
report-drawn-drawn-from-text = 이미지가 아니라 글자로 그림
report-drawn-drawn-from-boxes = 이미지가 아니라 상자로 그림
report-engines-engine = 보안 서비스
report-engines-category = 판단
report-engines-result = 서비스가 붙인 이름
report-engines-malicious = 악성
report-engines-suspicious = 의심
report-engines-none = VirusTotal에는 이 주소를 위험하다고 본 보안 서비스가 없습니다.
report-engines-link = VirusTotal에서 보고서 열기
report-engines-caption = 위험하다고 본 보안 서비스
report-engines-unrecognised = 이해하지 못한 답변
report-engines-examined = 검사한 때
report-engines-never = 검사한 적 없음
report-engines-page-title = 페이지 제목
report-engines-submitted = 조회된 횟수
report-engines-times = { $count }회
report-engines-votes = 사용자 의견
report-engines-votes-count = 해로움 { $malicious }, 해롭지 않음 { $harmless }
report-engines-score = 사용자 평가 점수
report-engines-brand = 사칭 대상
report-engines-kind = 사이트 종류
report-engines-led = VirusTotal이 따라간 경로
report-registration-heading = { $domain } 도메인 등록 정보
report-registration-about = 공개 등록 기관에 물어봅니다. 등록 기관에는 도메인 이름만 전달됩니다.
report-registration-asking = 물어보는 중 …
report-registration-ask = 조회
report-registration-again = 다시 시도
report-registration-allow = 등록 기관 조회 허용
report-registration-age = { $domain } 도메인: { $age }.
report-registration-created = 등록일
report-registration-changed = 변경일
report-registration-expires = 만료일
report-registration-registrar = 판매처
report-registration-holder = 소유자
report-registration-hidden = 공개하지 않음
report-registration-place = 지역
report-registration-status = 상태
report-registration-servers = 네임서버
report-registration-abuse = 신고 연락처
report-registration-source = 출처
report-preview-heading = 페이지의 모습
report-preview-looking = 살펴보는 중 …
report-preview-requests = 살펴보는 중 … (지금까지 요청 { $count }회)
report-preview-stop = 중지
report-preview-again = 다시 살펴보기
report-preview-look = 방문하지 않고 살펴보기
report-preview-proxy = 다른 서버(프록시)를 거쳐 연결 중: 그래도 살펴보기
report-preview-refused = 사이트에 접근할 수 없으면 살펴볼 수 없습니다. 아무것도 요청하지 않았습니다.
report-preview-finding = { $finding }.
report-preview-finding-at = { $finding }: { $where }.
report-preview-title = 페이지가 스스로 밝힌 제목: { $title }. 페이지가 직접 쓴 말입니다.
report-preview-frame = 페이지의 정지 화면. 아무것도 작동하지 않습니다
report-preview-made = 가져온 때: { $ago }.
report-read = 읽은 방식
report-read-kind = 코드 종류
report-read-qr = QR 코드
report-read-micro-qr = 마이크로 QR 코드(QR 코드의 작은 형태)
report-read-rmqr = rMQR 코드(QR 코드의 길쭉한 형태)
report-read-aztec = 아즈텍 코드(기차표 등에 쓰입니다)
report-read-data-matrix = 데이터 매트릭스 코드(의약품이나 택배 등에 쓰입니다)
report-read-pdf417 = PDF417 바코드(탑승권이나 운전면허증 등에 쓰입니다)
report-read-part = 부분
report-read-part-of = { $of }개 중 { $number }번째
report-read-letters = 글자
report-history-found = 발견한 곳


scanner-title = 파일에서 QR 코드 읽기
scanner-drop = 파일이나 폴더를 여기에 끌어다 놓으세요
scanner-paste = 이미지, 파일, 텍스트 또는 주소를 붙여 넣을 수도 있습니다.
scanner-kinds = 이미지, PDF 문서, 메일(.eml, .msg), Word, Excel, PowerPoint, OpenDocument 파일, ZIP 압축 파일을 읽습니다. 모두 이 기기에서 읽으며 어디로도 보내지 않습니다.
scanner-choose-files = 파일 선택
scanner-choose-folder = 폴더 선택
scanner-nothing-dropped = 그 안에 파일이 없었습니다.
scanner-files-left-out = 한 번에 읽을 수 있는 것보다 파일이 많았습니다. 처음 { $count }개를 읽습니다.
scanner-progress = 파일 { $total }개 중 { $done }개를 읽었습니다
scanner-finished-files = { $files ->
   *[other] 파일 { $files }개를 읽었습니다.
  }
scanner-finished-codes = { $codes ->
    [0] QR 코드를 찾지 못했습니다.
   *[other] QR 코드 { $codes }개를 찾았습니다.
  }
scanner-loading = 파일을 불러오는 중 …
scanner-pause = 일시중지
scanner-resume = 계속하기
scanner-cancel = 취소
scanner-clear = 목록 지우기
scanner-codes = 코드
scanner-files = 파일
scanner-show-more = 더 보기
scanner-place-page = { $file }, { $page }쪽
scanner-place-frame = { $file }, { $number }번째 이미지
scanner-place-camera = 카메라
scanner-place-screen = 화면
scanner-place-text = 붙여 넣은 텍스트
scanner-more-places = { $count ->
   *[other] 외 { $count }곳
  }
scanner-waiting = 대기 중
scanner-reading = 읽는 중 …
scanner-cancelled = 취소됨
scanner-no-code = QR 코드를 찾지 못했습니다.
scanner-codes-in-file = { $count ->
   *[other] 코드 { $count }개.
  }
scanner-problem-in = { $place }: { $problem }
scanner-password = 이 문서의 비밀번호
scanner-unlock = 열기
scanner-links = { $count ->
   *[other] 안에 있는 링크 { $count }개
  }
scanner-check-link = 확인
scanner-too-large = 너무 커서 읽을 수 없습니다.
scanner-undrawn = 이 이미지의 일부는 브라우저만 그릴 수 있습니다. 탭에서 연 다음 ‘보이는 화면 검사’를 사용하세요.
scanner-broken = 손상되어 읽을 수 없습니다.
scanner-timeout = 불러오는 데 너무 오래 걸렸습니다.
scanner-refused = 사이트가 이 파일을 내주지 않습니다. 저장한 다음 여기에서 선택하세요.
scanner-redirected = 사이트가 이 파일을 다른 주소로 돌립니다. 저장한 다음 여기에서 선택하세요.
scanner-offline = 네트워크 연결 없이는 불러올 수 없습니다.
scanner-forbidden-address = 읽지 않는 주소에 있습니다.
scanner-empty = 비어 있습니다.
scanner-unknown-kind = 이런 종류의 파일은 읽을 수 없습니다.
scanner-heic = HEIC 형식의 이미지는 읽을 수 없습니다. 먼저 JPEG나 PNG로 저장하세요.
scanner-old-office = 이런 오래된 형식의 문서는 읽을 수 없습니다. 먼저 .docx, .xlsx, .pptx 또는 PDF로 저장하세요.
scanner-needs-password = 비밀번호로 보호된 문서입니다.
scanner-wrong-password = 비밀번호가 맞지 않습니다.
scanner-locked = 비밀번호로 보호된 압축 파일입니다. 먼저 압축을 푼 다음 안에 있던 파일을 선택하세요.
scanner-too-deep = 파일 안의 파일이 너무 여러 겹입니다. 저장한 다음 여기에서 선택하세요.
scanner-too-many = 한 번에 읽을 수 있는 것보다 많은 내용이 들어 있습니다. 나머지는 읽지 않았습니다.
scanner-unpacks-too-large = 크기는 작지만 압축을 풀면 메모리를 가득 채우도록 만들어졌습니다. 읽지 않았습니다.
scanner-too-much-memory = 전부 읽으려면 메모리가 너무 많이 필요합니다. 너무 큰 부분은 읽지 않았습니다.
scanner-remote-pictures = 일부 이미지는 서버에 있어 불러오지 않았습니다.
scanner-local-file = 브라우저는 확장 프로그램이 이 컴퓨터의 파일을 불러오는 것을 허용하지 않습니다. 여기에 끌어다 놓거나 선택하세요.
scanner-no-access = 이 컴퓨터가 이 파일을 내주지 않았습니다. 다른 곳에서 열려 있거나 읽을 권한이 없을 수 있습니다.
scanner-took-too-long = 너무 오래 걸려 중단했습니다.
scanner-live = 카메라와 화면
scanner-live-kinds = 코드를 카메라 앞에 대거나, 다른 프로그램과 통화 화면에 있는 코드를 읽습니다. 영상은 저장하지 않습니다.
scanner-use-camera = 카메라 사용
scanner-use-screen = 화면이나 창 읽기
scanner-camera-choice = 카메라
scanner-camera-number = 카메라 { $number }
scanner-torch = 조명
scanner-zoom = 확대
scanner-freeze = 멈추기
scanner-unfreeze = 계속하기
scanner-stop = 중지
scanner-live-running = QR 코드를 찾는 중 …
scanner-live-refused = 브라우저에서 허용되지 않았습니다. 브라우저 설정에서 이 페이지에 허용한 다음 다시 시도하세요.
scanner-live-none = 카메라를 찾지 못했습니다.
scanner-live-in-use = 다른 프로그램이 카메라를 사용 중입니다. 그 프로그램을 닫은 다음 다시 시도하세요.
scanner-live-unavailable = 이 브라우저에서는 확장 프로그램이 볼 수 없습니다.
scanner-live-ended = 끝났습니다.


sent-fingerprint = { $about } 링크에 대해 알려진 것이 있는지 묻는 질문. 링크 자체는 보내지 않고 링크로 만든 고유 번호만 보냈습니다.
sent-redacted = 비밀 정보를 뺀 링크에 대해 알려진 것이 있는지 묻는 질문: { $about }
sent-whole = 전체 링크에 대해 알려진 것이 있는지 묻는 질문. 비밀 정보를 빼면 { $about }
sent-submit = 공개하여 검사할 링크: { $about }
sent-rescan = 링크를 다시 검사해 달라는 요청: { $about }
sent-analysis = { $about } 링크의 검사가 어디까지 되었는지 묻는 질문
sent-limits = 키의 한도를 묻는 질문(계정 이름 포함): { $about }
sent-key-test = 누구나 아는 주소를 물어보는 키 시험
sent-registries = 어떤 등록 기관이 있는지 묻는 질문
sent-registration = { $about } 도메인을 누가 등록했는지 묻는 질문
sent-picture = 코드를 읽기 위한 이미지 요청: { $about }
sent-file = 코드를 읽기 위한 파일 요청: { $about }
sent-preview-page = 미리보기 페이지 요청: { $about }
sent-preview-picture = 미리보기에 들어가는 이미지 요청: { $about }
sent-preview-style = 미리보기의 화면 구성 요청: { $about }
sent-list = 위협 목록 요청: { $about }
sent-why-asked = 직접 요청했습니다.
sent-why-setting = 켜 둔 설정에 따라 자동으로 보냈습니다.
sent-why-reading = 페이지에서 이미지를 바로 읽을 수 없었습니다.
sent-heading = 보낸 내용
sent-hint = 이 확장 프로그램이 마지막으로 보낸 요청 { $count }개이며, 목적에 관계없이 모두 보여 줍니다. 키와 비밀 정보 없이 이 기기에만 저장합니다. 시크릿 창에서 요청한 것은 기록하지 않으며, 기록을 보관하지 않는 동안에는 코드와 관련된 것도 기록하지 않습니다.
sent-none = 아직 보낸 것이 없습니다.
sent-clear = 이 목록 삭제
sent-cleared = 목록을 삭제했습니다.
sent-more = { $count }개 더 보기
sent-when = { DATETIME($when, dateStyle: "medium", timeStyle: "short") }


show-code-title = 텍스트의 QR 코드
show-code-picture = QR 코드
show-code-copy = 그림 복사
show-code-save-png = PNG로 저장
show-code-save-svg = SVG로 저장
show-code-private = 이 기기에서 만들었으며 아무것도 보내지 않았습니다.
show-code-too-long = QR 코드에 담기에는 텍스트가 너무 깁니다. { $bytes }바이트인데 코드 하나에는 최대 { $most }바이트까지 들어갑니다.
show-code-gone = 텍스트를 어디에도 저장하지 않아 사라졌습니다. 다시 선택하세요.


site-access-on = <b>사용 중.</b> 방문하는 페이지의 코드가 표시됩니다.
site-access-turn-off = 끄기
site-access-turn-on = 모든 페이지에서 QR 코드 표시
site-access-refused = 괜찮습니다. 요청할 때만 코드를 읽습니다. 나중에 언제든지 켤 수 있습니다.
site-access-managed-off = 코드를 자동으로 찾지 않습니다. 도구 모음 버튼이나 이미지의 마우스 오른쪽 버튼 메뉴로는 계속 읽을 수 있습니다.
site-access-cover = 위험하다고 알려진 코드 가리기
site-access-cover-hint = 누르기 전까지는 눈으로도 휴대전화 카메라로도 볼 수 없습니다.


stored-heading = 이 기기에 저장된 정보
stored-hint = 모두 이 브라우저에만 있으며, 전체 크기는 { NUMBER($megabytes, maximumFractionDigits: 1) } MB입니다.
stored-codes = 기록에 있는 코드 { $count }개와 그에 대해 알려진 정보
stored-reports = VirusTotal의 답변 { $count }개
stored-previews = 페이지 미리보기 { $count }개
stored-registrations = 도메인 등록자에 대한 답변 { $count }개
stored-sent = 보낸 내용 목록의 항목 { $count }개
stored-delete = 삭제
stored-delete-sure = 정말 삭제할까요? 되돌릴 수 없습니다
stored-deleting = 삭제하는 중…
stored-codes-deleted = 기록이 비었습니다.
stored-reports-deleted = VirusTotal의 답변을 삭제했습니다.
stored-previews-deleted = 미리보기를 삭제했습니다.
stored-registrations-deleted = 도메인 등록자에 대한 답변을 삭제했습니다.
stored-sent-deleted = 보낸 내용 목록을 삭제했습니다.
stored-lists = 위협 목록은 끄면 삭제되며, 키는 해당 항목에서 삭제할 수 있습니다.
stored-defaults-heading = 처음 상태로 되돌리기
stored-defaults-hint = 모든 설정을 처음 상태로 되돌립니다. 기록, 위협 목록, 사이트 목록, 브라우저에서 허용한 권한은 그대로 둡니다.
stored-defaults-key = 키도 삭제하기
stored-defaults = 설정 되돌리기
stored-defaults-sure = 정말 설정을 되돌릴까요?
stored-defaults-done = 설정을 처음 상태로 되돌렸습니다.
stored-defaults-done-key = 설정을 처음 상태로 되돌리고 키를 삭제했습니다.
stored-defaults-undo = 실행 취소
stored-defaults-undone = 원래 설정으로 돌아왔습니다.


time-just-now = 방금


verdict-listed = 위협 목록에 올라 있음
verdict-malicious-many = 여러 보안 서비스가 악성으로 판단
verdict-malicious-looks-it = 악성이라는 판단이 있고 실제로도 수상함
verdict-suspicious-engines = 일부 보안 서비스가 경고함
verdict-suspicious = 의심할 이유가 있음
verdict-nothing-found = 문제를 찾은 보안 서비스는 없으나 안전이 보장되지는 않음
verdict-part = 일부분이라 어디로 이어지는지 알 수 없음
verdict-nothing-to-check = 대조할 수 있는 정보가 없음
verdict-unjudged = 아직 판단한 보안 서비스가 없음
verdict-unrecognised = 이 버전이 이해하지 못하는 답이 있음
verdict-undated = 언제 판단했는지 알 수 없음
verdict-redacted-only = 주소의 일부를 뺀 형태만 판단함
verdict-stale = 마지막 답이 너무 오래되어 참고할 수 없음
verdict-outdated = 검사한 지 너무 오래되어 참고할 수 없음
verdict-unfinished = 아직 새로운 답이 없음
verdict-unknown = VirusTotal에 알려지지 않음
verdict-not-checked = 아직 확인하지 않음
verdict-failed = 확인하지 못함
verdict-busy = 확인하는 중
verdict-engines-many = VirusTotal의 여러 보안 서비스({ $total }개 중 { $count }개)가 악성으로 판단합니다.
verdict-engines-many-bare = VirusTotal의 여러 보안 서비스({ $count }개)가 악성으로 판단합니다.
verdict-engines-some = VirusTotal의 일부 보안 서비스({ $total }개 중 { $count }개)가 악성으로 판단합니다.
verdict-engines-some-bare = VirusTotal의 일부 보안 서비스({ $count }개)가 악성으로 판단합니다.
verdict-engines-suspect = VirusTotal의 보안 서비스 { $total }개 중 { $count }개가 의심스럽다고 판단합니다.
verdict-engines-suspect-bare = VirusTotal의 보안 서비스 { $count }개가 의심스럽다고 판단합니다.
verdict-engines-none = VirusTotal의 보안 서비스 { $total }개 중 문제를 찾은 곳은 없습니다. 그렇다고 안전이 보장되는 것은 아닙니다.
verdict-engines-unjudged = VirusTotal에서 판단한 보안 서비스가 없습니다.
verdict-engines-unrecognised = VirusTotal의 보안 서비스 { $count }개가 한 답을 이 버전이 이해하지 못합니다.
verdict-engines-brands = 보안 서비스에 따르면 다음을 흉내 냅니다: { $brands }.
verdict-date-missing = VirusTotal이 언제 판단했는지 알려 주지 않습니다.
verdict-date-in-future = 판단한 날짜가 미래로 되어 있어 언제 판단했는지 알 수 없습니다.
verdict-judged-redacted = VirusTotal은 비밀 정보를 뺀 주소를 판단했습니다. 전체 주소는 다른 곳으로 연결될 수 있습니다.
verdict-answer-old = 오래된 답입니다. 그 뒤로 사이트가 바뀌었을 수 있습니다.
verdict-examined-long-ago = 보안 서비스가 오래전에 검사했습니다. 그 뒤로 사이트가 바뀌었을 수 있습니다.
verdict-failed-no-key = VirusTotal에 확인하지 않았습니다. 확인하려면 본인의 키가 필요합니다.
verdict-failed-wrong-key = VirusTotal이 키를 받아들이지 않아 확인하지 못했습니다.
verdict-failed-inactive-key = VirusTotal 계정이 아직 활성화되지 않아 확인하지 못했습니다.
verdict-failed-forbidden = 이 키로는 VirusTotal에 이 질문을 할 수 없습니다.
verdict-failed-over-quota = 키로 할 수 있는 질문을 모두 써서 확인하지 못했습니다.
verdict-failed-offline = VirusTotal에 연결할 수 없어 확인하지 못했습니다.
verdict-failed-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 확인하지 않았습니다.
verdict-failed-proxy = 사용 중인 네트워크가 VirusTotal에 보내는 질문을 막고 있습니다.
verdict-failed-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답하여 확인하지 못했습니다.
verdict-failed-timeout = VirusTotal이 제시간에 응답하지 않았습니다.
verdict-failed-server-error = 현재 VirusTotal 자체에 문제가 있습니다.
verdict-failed-nonsense = VirusTotal의 응답을 이해할 수 없습니다.
verdict-failed-not-checkable = VirusTotal에서 확인할 수 없는 주소입니다.
verdict-failed-needs-address = 주소를 알려 주지 않고는 VirusTotal에 물어볼 수 없는데, 주소를 보내는 것이 허용되어 있지 않습니다.
verdict-failed-never-sent = 보내지 않기로 한 주소 목록에 있습니다.
verdict-failed-no-permission = 권한이 없어 VirusTotal에 물어볼 수 없습니다.
verdict-failed-still-analysing = VirusTotal이 아직 분석하고 있습니다.
verdict-failed-cancelled = 확인을 취소했습니다.
verdict-failed-otherwise = VirusTotal에 확인하지 못했습니다.
verdict-state-waiting = VirusTotal에 확인할 차례를 기다리고 있습니다.
verdict-state-asking = VirusTotal에 물어보고 있습니다.
verdict-state-unknown = VirusTotal이 본 적 없는 주소입니다. 좋다거나 나쁘다는 뜻은 아닙니다.
verdict-state-submitting = VirusTotal에 제출하고 있습니다.
verdict-state-queued = VirusTotal이 접수했으며 곧 분석합니다.
verdict-state-analysing = VirusTotal이 분석하고 있습니다.
verdict-state-unchecked = VirusTotal에 확인하지 않았습니다.
verdict-state-forgotten = VirusTotal의 답이 더 이상 저장되어 있지 않습니다.
verdict-refused-not-web = 웹 주소가 아니므로 아무 데도 보내지 않습니다.
verdict-refused-log-in = 주소만 있으면 로그인할 수 있으므로 아무 데도 보내지 않습니다.
verdict-refused-overlay-host = Tor와 같은 별도의 네트워크로 연결되므로 아무 데도 보내지 않습니다.
verdict-refused-private-host = 내부 네트워크로 연결되므로 아무 데도 보내지 않습니다.
verdict-refused-too-long = 주소가 너무 길어 확인할 수 없습니다.


virustotal-state-waiting = VirusTotal에 물어볼 차례를 기다리는 중
virustotal-state-asking = VirusTotal에 물어보는 중
virustotal-state-unknown = VirusTotal에 알려지지 않음
virustotal-state-submitting = VirusTotal에 제출하는 중
virustotal-state-queued = VirusTotal에서 순서를 기다리는 중
virustotal-state-analysing = VirusTotal에서 분석하는 중
virustotal-state-known = VirusTotal 보고서
virustotal-state-failed = 확인하지 못함
virustotal-failure-no-key = 아직 VirusTotal 키가 없습니다. 설정에서 추가하세요.
virustotal-failure-wrong-key = VirusTotal에서 이 키를 받아들이지 않습니다. 설정에서 확인하세요.
virustotal-failure-inactive-key = VirusTotal 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal에서 보낸 이메일의 링크를 누르세요.
virustotal-failure-forbidden = 이 VirusTotal 키로는 할 수 없는 작업입니다.
virustotal-failure-over-quota = 지금은 VirusTotal 키의 사용 한도를 모두 썼습니다.
virustotal-failure-offline = VirusTotal에 연결할 수 없습니다. 네트워크 연결을 확인하세요.
virustotal-failure-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 아무것도 보내지 않았습니다. 중간에 필터가 있거나 시계가 맞지 않을 수 있습니다.
virustotal-failure-proxy = 사용 중인 네트워크가 VirusTotal 연결을 막고 있습니다. 먼저 네트워크에 로그인해야 할 수도 있습니다.
virustotal-failure-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답했습니다. 필터이거나 로그인이 필요한 네트워크일 수 있습니다.
virustotal-failure-timeout = VirusTotal이 제시간에 응답하지 않았습니다.
virustotal-failure-server-error = 현재 VirusTotal에 문제가 있습니다.
virustotal-failure-nonsense = 받은 내용이 VirusTotal의 올바른 응답이 아닙니다.
virustotal-failure-not-checkable = 공개된 웹 주소가 아니므로 보내지 않습니다.
virustotal-failure-never-sent = { BROWSER() ->
    [firefox] 이 주소는 보내지 않습니다. 보내지 않기로 한 목록에 있거나 사생활 보호 창에서 나온 주소입니다.
   *[other] 이 주소는 보내지 않습니다. 보내지 않기로 한 목록에 있거나 시크릿 창에서 나온 주소입니다.
  }
virustotal-failure-no-permission = 브라우저가 virustotal.com 접근을 허용하지 않습니다. 설정에서 허용하세요.
virustotal-failure-needs-address = VirusTotal의 이전 버전 2에는 주소 자체로만 물어볼 수 있습니다. 더 많이 보내는 단계나 버전 3을 선택하세요.
virustotal-failure-still-analysing = VirusTotal에서 아직 분석 중입니다. VirusTotal에서 열어 보거나 나중에 다시 물어보세요.
virustotal-failure-cancelled = 취소했습니다.
virustotal-tells-id = 주소로 만든 고유 번호만
virustotal-tells-redacted = 비밀 정보를 뺀 주소
virustotal-tells-whole = 전체 주소
virustotal-no-fingerprint = VirusTotal 버전 2에는 주소로 만든 고유 번호로 물어볼 수 없고 주소로만 물어볼 수 있습니다.
virustotal-key-good = 키가 작동합니다.
virustotal-key-malformed = VirusTotal 키가 아닌 것 같습니다. 키는 숫자와 a부터 f까지의 글자로 된 64자입니다.
virustotal-key-wrong = VirusTotal에서 모르는 키입니다.
virustotal-key-inactive = 이 키의 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal에서 보낸 이메일의 링크를 누르세요.
virustotal-key-forbidden = VirusTotal에서 아는 키이지만 주소를 조회할 권한이 없습니다.
virustotal-key-over-quota = 지금은 키의 사용 한도를 모두 썼습니다. 나중에 다시 시도하세요.
virustotal-key-offline = VirusTotal에 연결할 수 없어 키를 시험하지 못했습니다.
virustotal-key-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 아무것도 보내지 않았습니다. 키를 시험하지 못했습니다.
virustotal-key-proxy = 사용 중인 네트워크가 VirusTotal 연결을 막고 있어 키를 시험하지 못했습니다.
virustotal-key-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답하여 키를 시험하지 못했습니다.
virustotal-key-timeout = VirusTotal이 제시간에 응답하지 않아 키를 시험하지 못했습니다.
virustotal-key-server-error = 현재 VirusTotal에 문제가 있어 키를 시험하지 못했습니다.
virustotal-key-nonsense = 받은 내용이 VirusTotal의 올바른 응답이 아니어서 키를 시험하지 못했습니다.
virustotal-next-ask = 다음: VirusTotal에 물어보기
virustotal-next-ask-in = 다음: { $wait } 후 VirusTotal에 물어보기
virustotal-next-submit = 다음: 주소 제출하기
virustotal-next-submit-in = 다음: { $wait } 후 주소 제출하기
virustotal-next-rescan = 다음: 새 검사 요청하기
virustotal-next-rescan-in = 다음: { $wait } 후 새 검사 요청하기
virustotal-next-poll = 다음: 분석이 끝났는지 확인하기
virustotal-next-poll-in = 다음: { $wait } 후 분석이 끝났는지 확인하기
virustotal-next-poll-again = 다음: 분석이 끝났는지 확인하기({ $polls }번째)
virustotal-next-poll-again-in = 다음: { $wait } 후 분석이 끝났는지 확인하기({ $polls }번째)
virustotal-next-collect = 다음: 보고서 가져오기
virustotal-next-collect-in = 다음: { $wait } 후 보고서 가져오기
virustotal-sends-id = VirusTotal은 주소로 만든 고유 번호만 받습니다. 이미 아는 주소일 때만 어떤 주소인지 알 수 있으며, 모르는 주소이면 ‘알 수 없음’이라고 답합니다.
virustotal-sends-redacted = VirusTotal은 표시된 부분을 뺀 주소를 받습니다.
virustotal-sends-whole = VirusTotal은 개인 정보를 포함한 전체 주소를 받습니다.
virustotal-sends-submit = VirusTotal이 이 주소를 방문하고 고객과 협력사에 공개합니다. 이 작업은 되돌릴 수 없습니다.


welcome-title = QR Code Previewer 시작하기
welcome-heading = QR 코드를 찍기 전에 어디로 연결되는지 확인하세요
welcome-scan-heading = 코드를 자동으로 찾기
welcome-scan = QR Code Previewer는 방문하는 페이지의 QR 코드를 표시하고, 의심스러운 점이 있으면 바로 알려 줍니다. 그러려면 페이지의 이미지를 볼 수 있어야 합니다. 이미지와 현재 탭의 화면은 이 기기의 메모리에서만 확인하며, 저장하거나 다른 곳으로 보내지 않습니다.
welcome-scan-refuse = 허용하지 않아도 됩니다. 그러면 직접 요청할 때만 작동합니다. 도구 모음 버튼을 클릭하거나, 이미지를 마우스 오른쪽 버튼으로 클릭하고 ‘QR 링크 확인’을 선택하세요.
welcome-leaves-heading = 기기 밖으로 나가는 정보
welcome-leaves-codes = 코드는 이 기기에서 읽고 판단합니다. 이를 위해 코드의 내용이나 방문한 페이지를 누구에게도 보내지 않습니다.
welcome-leaves-pictures = 페이지와 같은 사이트의 이미지는 브라우저에 있는 것을 그대로 사용합니다. 다른 사이트의 이미지는 페이지에서 가져올 수 없는 경우가 있어, 쿠키 없이 해당 사이트에 한 번 더 요청합니다. 탭에서 연 PDF도 모든 쪽을 읽기 위해 같은 방법으로 한 번 더 요청합니다.
welcome-leaves-key = 본인의 VirusTotal 키를 입력한 경우에만 90여 개의 보안 서비스가 링크를 어떻게 보는지 물어볼 수 있습니다. 코드마다 있는 버튼으로 물어보며, 버튼 아래에서 정확히 무엇을 보내는지 볼 수 있습니다. 키가 있으면 ‘QR 링크 확인’을 선택하는 것이 곧 질문입니다. 이때 설정에서 정한 정보를 보내며, 처음에는 링크로 만든 고유 번호만 보냅니다.
welcome-leaves-nothing-else = 계정도, 통계 수집도, 자체 서버도 없습니다.
welcome-enter-key = VirusTotal 키 입력(선택 사항)
welcome-signs-heading = 표시의 의미
welcome-signs-hint = 페이지에 보이는 표시는 참고용입니다. 페이지가 직접 그려 넣을 수도 있기 때문입니다. 도구 모음 버튼에 나오는 내용은 페이지가 꾸며 낼 수 없습니다.
`;
