### 코드가 연결되는 페이지의 모습. 페이지를 열지 않고 가져옵니다.

preview-before = 사이트는 이 컴퓨터의 인터넷 주소와 누군가 살펴보았다는 사실을 알게 되지만 누구인지는 알 수 없습니다. 쿠키나 로그인 정보를 보내지 않으며, 지금 보고 있는 페이지도 알리지 않습니다. 스크립트를 실행하지 않으므로 내용이 거의 보이지 않는 사이트도 있고, 사이트가 휴대전화에는 다른 내용을 보여 줄 수도 있습니다.

preview-not-web = 웹 주소만 미리 볼 수 있습니다.
preview-malicious = 해로운 주소로 신고되어 있습니다. 미리보기로도 열지 않습니다.
preview-private = 사설 네트워크 안에 있는 주소입니다. 미리보기로 열지 않습니다.

## 미리보기가 없는 이유.
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

## 페이지에서 볼 수 있는 것.
preview-asks-password = 비밀번호를 요구하는 페이지입니다
preview-asks-card = 결제 카드 정보를 요구하는 페이지입니다
preview-asks-code = 일회용 인증 코드를 요구하는 페이지입니다
preview-form-elsewhere = 이 페이지에 입력한 내용은 다른 사이트로 보내집니다
preview-moves-on = 저절로 다른 곳으로 넘어가는 페이지입니다
preview-needs-script = 스크립트로 만들어지는 페이지여서 스크립트 없이는 거의 보이지 않습니다

## 누구에게 무엇을 요청했는지.
preview-asked-nothing = 어떤 사이트에도 아무것도 요청하지 않았습니다.
preview-asked = { $hosts } 사이트에 다음을 요청했습니다: { $what }.
preview-asked-pages = 페이지 { $count }개(차례로)
preview-asked-pictures = 이미지 { $count }개
preview-asked-styles = 스타일 파일 { $count }개
preview-more-hosts = { $hosts } 외 { $count }개

## 열지 않은 파일.
preview-download = 다운로드를 시작하는 주소입니다. 열지 않았습니다.
preview-download-facts = 다운로드를 시작하는 주소입니다: { $facts }. 열지 않았습니다.
preview-file = 페이지가 아니라 파일 주소입니다. 열지 않았습니다.
preview-file-facts = 페이지가 아니라 파일 주소입니다: { $facts }. 열지 않았습니다.
preview-file-name = “{ $name }”

preview-error-status = 사이트가 오류({ $status })로 응답했습니다.
preview-cut-size = 페이지가 매우 커서 앞부분만 보여 줍니다.
preview-cut-time = 페이지가 너무 느리게 전송되어 앞부분만 보여 줍니다.
preview-cut-parts = 페이지에 구성 요소가 너무 많아 일부만 보여 줍니다.
