### 코드를 의심할 이유 또는 알아 둘 점: utils/signals의 규칙마다 온전한 문장 하나.
### 값은 외부에서 온 글(사이트 이름, 주소의 일부)입니다. 조사가 어긋나지 않도록 값 뒤에는 명사를 둡니다.

reason-other-version = 이 확장 프로그램의 다른 버전이 이 코드에 대해 기록한 내용이 있습니다.

## 로그인에 쓰이는 코드. $service는 ‘Telegram’ 같은 이름, $page는 코드를 보여 주는 사이트, $by는 요청한 곳.
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

## 겉보기와 다른 주소.
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

## 다른 이름과 비슷한 이름.
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

## 다른 곳으로 넘기는 주소.
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

## 주소가 가리키는 곳의 종류.
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

## 다른 종류의 코드.
reason-app-fallback = 앱이 없으면 { $host } 사이트로 연결됩니다.
reason-premium-number = { $number } 번호는 요금이 비쌀 수 있는 번호대({ $range })입니다.
reason-phone-command = { $number } 번호는 전화번호가 아니라 휴대전화나 통신망에 내리는 명령입니다.
reason-altered-payment-form = 결제 정보의 앞뒤가 맞지 않습니다. 손상되었거나 변조되었습니다.
reason-altered-payment = 결제 정보의 검증 번호가 틀립니다. 손상되었거나 변조되었습니다.
reason-token-approval = { $account } 계정이 내 토큰을 지금 또는 나중에 { $amount }만큼 가져갈 수 있게 허용합니다.
reason-token-approval-any = { $account } 계정이 내 토큰을 지금 또는 나중에 얼마든지 가져갈 수 있게 허용합니다.
reason-incomplete-code = 앱이 사용할 수 있는 비밀 키가 없습니다. 코드가 손상되었습니다.
reason-open-wifi = “{ $network }” 네트워크는 보호되지 않습니다. 주변 사람이 통신 내용을 볼 수 있습니다.

## 코드를 읽은 방법과 위치.
reason-nested-code = 한자리에 코드가 두 개 있습니다. 휴대전화가 다른 코드를 읽을 수 있습니다.
reason-ambiguous-code = 휴대전화마다 이 코드를 다르게 읽을 수 있습니다. 다르게 읽으면 “{ $other }”입니다.
reason-assembled-code = 여러 이미지를 이어 붙여 만든 코드입니다. 필터를 피하려고 쓰는 방법입니다.
reason-drawn-from-text = 글자로 그린 코드입니다. 필터를 피하려고 쓰는 방법입니다.
reason-drawn-from-boxes = 이미지가 아니라 네모 상자로 그린 코드입니다.
reason-different-picture = 화면에는 이 코드가 보이지만 서버는 다른 코드(“{ $told }”)를 보내 주었습니다. 방문자마다 다른 이미지를 보여 주고 있습니다.
reason-young-domain = { $domain } 도메인: { $age }. 속이는 페이지는 대부분 만든 지 얼마 안 된 도메인에 있습니다.
reason-same-link = 페이지에 같은 주소의 일반 링크({ $host })도 있습니다. 둘 다 페이지를 만든 쪽이 넣은 것이므로 서로를 보증하지 않습니다.
reason-same-site = 지금 보고 있는 사이트({ $site })로 연결됩니다.
