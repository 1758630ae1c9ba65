### 주소의 일부를 이 기기에만 남기는 이유.

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
