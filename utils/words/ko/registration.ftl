### 도메인이 언제부터 등록되어 있는지.

registration-age-future = 등록일이 미래로 되어 있음
registration-age-today = 오늘 등록됨
registration-age-yesterday = 어제 등록됨
registration-age-days = { $count }일 전에 등록됨
registration-age-months = { $count }개월 전에 등록됨
registration-age-years = { $count }년 전에 등록됨

## 등록 기관에 물어본 결과.
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

## 도메인의 상태.
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
