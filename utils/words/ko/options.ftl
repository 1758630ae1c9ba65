### 설정.

options-title = QR Code Previewer 설정

options-language-heading = 언어
options-language = 확장 프로그램의 언어
options-language-browser = 브라우저 언어 사용

## 페이지 안내.
options-parts = 설정 항목
options-find = 설정 찾기
options-found = 이 단어가 있는 항목 { $count }개.
options-found-none = 이 단어가 있는 설정이 없습니다.

## 브라우저 관리자가 정한 것.
options-managed = 소속 조직에서 설정함
options-managed-unknown = 이 확장 프로그램에 대한 조직 정책에 알 수 없는 항목이 있어 사용하지 않습니다: { $names }.

## 코드 찾기.
options-scan-heading = 코드를 자동으로 찾기
options-scan-hint = 방문하는 페이지에 접근할 수 있어야 합니다. 접근을 허용하지 않으면 도구 모음 버튼이나 이미지의 마우스 오른쪽 버튼 메뉴로 요청할 때만 코드를 읽습니다.
options-screen = 화면도 함께 확인하기
options-screen-hint = 휴대전화는 탭에 보이는 것을 읽으며, 사이트는 다른 곳에 주는 것과 다른 이미지를 보여 줄 수 있습니다. 탭에 보이는 부분을 이 기기의 메모리에서만 확인하며, 저장하거나 보내지 않습니다.
options-paused = 다음 사이트에서는 코드를 찾지 않습니다:
options-paused-resume = { $site }: 다시 찾기
options-paused-undo = { $site }: 이 사이트에서 끄기

## VirusTotal 키.
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

## 질문할 때 보내는 정보.
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

## 위협 목록.
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
