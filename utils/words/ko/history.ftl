### 기록: 기록 페이지와 설정의 기록 부분.

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
