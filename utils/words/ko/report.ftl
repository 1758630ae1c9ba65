### 코드 하나에 대해 아는 모든 것을 보여 주는 페이지.

report-title = QR 코드 보고서
# $name은 사이트 또는 코드 종류.
report-title-of = { $name } – QR 코드 보고서
report-gone = 이 코드는 더 이상 없습니다
report-gone-about = { BROWSER() ->
    [firefox] 기록에서 삭제했거나, 지금은 닫힌 사생활 보호 창의 코드였습니다.
   *[other] 기록에서 삭제했거나, 지금은 닫힌 시크릿 창의 코드였습니다.
  }
report-virustotal = VirusTotal의 의견

## 할 수 있는 일.
report-copy = 코드 내용 복사
report-open = { $site } 열기
report-open-doubt = 의심스럽지만 열기 …
report-go-wait = { $site } 사이트로 가게 됩니다 ({ $seconds })
report-go = { $site } 사이트로 가기
report-delete = 기록에서 삭제
report-delete-sure = 정말 삭제할까요?

## 이유.
report-why = 이유
report-no-doubt = 이 기기에서는 의심할 점을 찾지 못했습니다. 해롭지 않다는 뜻은 아닙니다.
report-seen = 발견한 점
report-others-read = 일부 휴대전화가 읽는 내용

## 주소를 나누어 보기.
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

## 브라우저가 주소에서 바꾸는 것.
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

## 이 기기에서의 이 코드, 그려진 방식.
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

## VirusTotal 보고서의 자세한 내용.
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

## 도메인을 등록한 곳.
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

## 페이지 미리보기.
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

## 코드를 읽은 방식.
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
