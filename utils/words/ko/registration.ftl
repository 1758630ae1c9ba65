### 도메인이 언제부터 등록되어 있는지.

registration-age-future = 등록일이 미래로 되어 있음
registration-age-today = 오늘 등록됨
registration-age-yesterday = 어제 등록됨
registration-age-days = { $count }일 전에 등록됨
registration-age-months = { $count }개월 전에 등록됨
registration-age-years = { $count }년 전에 등록됨
