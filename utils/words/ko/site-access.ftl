### 페이지를 자동으로 검사하는 스위치. 여러 화면에 나옵니다.

site-access-on = <b>사용 중.</b> 방문하는 페이지의 코드가 표시됩니다.
site-access-turn-off = 끄기
site-access-turn-on = 모든 페이지에서 QR 코드 표시
site-access-refused = 괜찮습니다. 요청할 때만 코드를 읽습니다. 나중에 언제든지 켤 수 있습니다.
site-access-managed-off = 코드를 자동으로 찾지 않습니다. 도구 모음 버튼이나 이미지의 마우스 오른쪽 버튼 메뉴로는 계속 읽을 수 있습니다.

site-access-cover = 위험하다고 알려진 코드 가리기
site-access-cover-hint = 누르기 전까지는 눈으로도 휴대전화 카메라로도 볼 수 없습니다.
