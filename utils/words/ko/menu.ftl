### 마우스 오른쪽 버튼을 누르면 나오는 메뉴.

menu-check-picture = QR 링크 확인
menu-check-file = 이 파일의 QR 코드 확인
menu-check-document = 이 문서의 QR 코드 확인
menu-check-text = 이 링크 확인
menu-show-code = QR 코드로 보기
menu-open-scanner = 파일, 카메라 또는 화면에서 QR 코드 읽기
menu-read-tab = 이 탭에 있는 문서의 모든 페이지 읽기
