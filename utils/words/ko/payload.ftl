### 읽은 코드가 무엇이며 휴대전화가 그것으로 무엇을 하는지.

## 네트워크, 계정, 기기의 열쇠.
payload-wifi = Wi-Fi 네트워크
payload-wifi-does = 휴대전화가 이 네트워크에 연결할지 묻습니다.
payload-wifi-open = 없음: 주변의 누구나 통신 내용을 볼 수 있음
payload-wifi-wep = 오래된 방식(WEP)
payload-wifi-wpa = 비밀번호(WPA)
payload-wifi-enterprise = 계정(WPA Enterprise)
payload-wifi-other = 기타
payload-wifi-ambiguous = 값 안의 세미콜론이 제대로 표시되지 않아, 거기서 값이 끝나는 것으로 읽는 휴대전화도 있습니다.
payload-otp = 일회용 비밀번호의 비밀 키
payload-otp-damaged = 일회용 비밀번호의 비밀 키(손상됨)
payload-otp-does = 인증 앱이 이 비밀 키를 저장합니다. 이 키를 가진 사람은 누구나 계정의 인증 코드를 만들 수 있습니다.
payload-otp-damaged-does = 인증 앱이 사용할 비밀 키가 들어 있어야 하지만 쓸 수 있는 키가 없습니다. 코드가 손상되었습니다.
payload-otp-by-time = 시간 기준
payload-otp-by-counter = 횟수 기준
payload-otp-by-other = 기타
payload-otp-seconds = { $count }초
payload-otp-migration = 인증 앱의 사본
payload-otp-migration-does = 인증 앱이 들어 있는 모든 계정을 가져옵니다. 이 코드를 가진 사람은 누구나 인증 코드를 만들 수 있습니다.
payload-esim = 이동통신 요금제(eSIM)
payload-esim-does = 휴대전화가 이 요금제를 추가할지 묻습니다. 한 번만 사용할 수 있습니다.
payload-passkey = 패스키 로그인
payload-passkey-does = 휴대전화가 이 코드를 보여 주는 기기를 내 패스키로 로그인시킬지 묻습니다.
payload-dpp = Wi-Fi에 추가할 기기
payload-dpp-does = 휴대전화가 이 기기를 내 Wi-Fi 네트워크에 추가할지 묻습니다.

## 로그인 코드. $name은 ‘Telegram’ 같은 서비스 이름 또는 payload-service-… 중 하나.
payload-log-in-link = { $name } 로그인 코드
payload-log-in-link-does = 이 코드를 찍으면 다른 기기가 내 { $name } 계정에 연결되어 다른 사람이 들어올 수 있습니다.
payload-log-in-device = 기기 로그인 코드({ $name })
payload-log-in-device-does = 여기서 로그인하면 코드를 보여 주는 기기가 내 { $name } 계정에 들어오게 됩니다.
payload-log-in-identity = 신원 확인 요청({ $name })
payload-log-in-identity-does = { $name } 앱에서 확인하면 코드를 보여 주는 쪽에 내 신원을 증명하게 되며, 내 이름으로 서명할 수도 있습니다.
payload-log-in-request = 로그인 요청({ $name })
payload-log-in-request-does = 확인하면 코드를 보여 주는 쪽이 내 { $name } 계정으로 로그인됩니다.
payload-log-in-wallet = 암호화폐 지갑 연결
payload-log-in-wallet-does = 지갑 앱이 코드를 보여 주는 쪽과 연결됩니다. 연결되면 상대방이 지갑에 결제를 요청할 수 있습니다.
payload-log-in-enrol = { $name } 연결 코드
payload-log-in-enrol-does = { $name } 앱에 계정이 추가됩니다. 이 코드를 가진 사람은 누구나 로그인을 승인할 수 있습니다.
payload-log-in-debug = 디버거 연결(Android)
payload-log-in-debug-does = 코드를 보여 주는 컴퓨터가 코드를 찍은 휴대전화를 조작하게 됩니다.
payload-service-streaming = 스트리밍 서비스
payload-service-games = 게임 스토어
payload-service-site = 해당 사이트
payload-service-identity = 신원 지갑
payload-service-lightning = 라이트닝 지갑
payload-service-passkey = 패스키
payload-service-wallet = 암호화폐 지갑
payload-service-authenticator = 인증
payload-service-debugger = Android 디버깅

## 글과 전화.
payload-mail = 이메일
payload-mail-does = 휴대전화가 이메일 작성 화면을 엽니다. 직접 보내기 전에는 아무것도 보내지 않습니다.
payload-phone = 전화번호
payload-phone-does = 휴대전화가 이 번호로 전화할지 묻습니다.
payload-command = 휴대전화 명령
payload-command-does = 전화번호가 아니라 착신 전환처럼 휴대전화나 통신망에 내리는 명령입니다.
payload-sms = 문자 메시지
payload-sms-does = 휴대전화가 문자 메시지 작성 화면을 엽니다. 직접 보내기 전에는 아무것도 보내지 않습니다.
payload-expensive = 요금이 비쌀 수 있는 번호대입니다.

## 결제.
payload-pay-sepa = 계좌 이체(SEPA)
payload-pay-swiss = 스위스 납부 고지서
payload-pay-emv = 가맹점 결제
payload-pay-pix = 결제(Pix)
payload-pay-upi = 결제(UPI)
payload-pay-bitcoin = 비트코인 결제
payload-pay-lightning = 비트코인 결제(라이트닝)
payload-pay-ethereum = 이더리움 결제
payload-pay-crypto = 암호화폐 결제
payload-pay-wechat = 결제(WeChat Pay)
payload-pay-alipay = 결제(Alipay)
payload-pay-paypal = 결제(PayPal)
payload-pay-slip = 은행 납부 고지서
payload-pay-other = 결제
payload-pay-damaged = { $title }, 손상됨
payload-pay-does = 은행 앱이나 지갑 앱이 결제 정보를 채웁니다. 받는 사람을 확인하세요.
payload-pay-for-good = 이 결제는 되돌릴 수 없습니다.
payload-pay-altered = 정보의 앞뒤가 맞지 않습니다. 손상되었거나 변조되었습니다.
payload-approval = 토큰을 가져갈 권한
payload-approval-all = 한 종류의 토큰을 모두 가져갈 권한
payload-approval-does = 지갑 앱이 다른 사람에게 지금 또는 나중에 지갑의 토큰을 가져갈 권한을 줍니다.

## 어딘가로 연결되거나 연결되지 않는 것.
payload-web = 웹 링크
payload-web-does = 휴대전화가 이 페이지를 엽니다.
payload-bookmark = 북마크
payload-bookmark-does = 휴대전화가 이 페이지를 저장하거나 열지 묻습니다.
payload-store = 설치할 앱
payload-store-does = 휴대전화가 { $store }에서 앱을 보여 줍니다.
payload-app = 앱을 여는 링크
payload-app-does = 휴대전화가 이런 링크를 처리하는 앱에 넘기고, 그 앱이 링크대로 동작합니다.
payload-intent = Android 앱을 여는 링크
payload-intent-does = Android 휴대전화가 이 앱을 열며, 앱이 없으면 웹 주소를 엽니다.
payload-script = 숨겨진 프로그램 또는 문서
payload-script-does = 웹 주소가 아닙니다. 기기에서 무언가를 실행하거나 여는 코드이며, 여기서는 열지 않습니다.
payload-file = 기기에 있는 파일
payload-text = 텍스트
payload-text-does = 휴대전화가 이 텍스트를 보여 주기만 합니다.
payload-product = 상품 정보
payload-text-links = 링크가 있는 텍스트
payload-text-links-does = 휴대전화가 이 텍스트를 보여 주고 안에 있는 링크를 누를 수 있게 합니다.
payload-part = 긴 내용의 { $of }개 중 { $number }번째 부분
payload-part-unnumbered = 긴 내용의 { $number }번째 부분
payload-part-does = 휴대폰은 나머지 코드를 기다렸다가 내용을 이어 붙입니다. 이 코드만으로는 전체 내용을 알 수 없습니다.

## 사람, 날짜, 장소.
payload-contact = 연락처
payload-contact-does = 휴대전화가 이 사람을 연락처에 추가할지 묻습니다.
payload-event = 캘린더 일정
payload-event-does = 휴대전화가 이 일정을 캘린더에 추가할지 묻습니다.
payload-place = 장소
payload-place-does = 휴대전화가 이 장소를 지도에 보여 줍니다.

## 열쇠, 증명서, 설정 코드.
payload-matter = 기기 설정 코드(Matter)
payload-homekit = 기기 설정 코드(HomeKit)
payload-device-setup = 기기 설정 코드
payload-device-setup-does = 홈 앱이 이 코드로 기기를 등록합니다. 코드를 가진 사람은 누구나 기기를 가져갈 수 있습니다.
payload-health-certificate = 건강 증명서
payload-health-certificate-does = 앱이 이름, 생년월일, 예방 접종이나 검사 기록을 읽습니다.
payload-health-card = 건강 카드
payload-health-card-does = 건강 앱이 누군가의 건강 정보를 읽습니다.
payload-boarding-pass = 탑승권
payload-boarding-pass-does = 탑승객의 이름과 예약 번호가 들어 있습니다. 둘 다 아는 사람은 예약을 바꿀 수 있습니다.
payload-identity-document = 신분증
payload-identity-document-does = 신분증에 적힌 내용이 들어 있습니다.
payload-private-key = 개인 키
payload-private-key-does = 앱이 이 키를 가져옵니다. 키를 가진 사람은 키로 보호되는 모든 것을 가지며, 키는 바꿀 수 없습니다.
payload-recovery-phrase = 지갑 복구 문구(형태로 판단)
payload-recovery-phrase-does = 지갑 앱이 이 문구로 지갑을 복구합니다. 문구를 가진 사람은 지갑에 든 것을 모두 가집니다.
payload-vpn = VPN 설정
payload-vpn-does = VPN 앱이 기기의 모든 통신을 이 서버로 보냅니다. 들어 있는 키를 가진 사람은 누구나 사용할 수 있습니다.
payload-proxy = 프록시 서버 설정
payload-proxy-does = 프록시 앱이 기기의 통신을 이 서버로 보냅니다. 들어 있는 키를 가진 사람은 누구나 사용할 수 있습니다.
payload-password-manager = 비밀번호 관리자 설정 코드
payload-password-manager-does = 비밀번호 관리자가 이 코드로 계정을 추가합니다. 코드를 가진 사람은 계정을 열 수 있습니다.

## 이름을 알 수 없는 토큰의 양.
payload-token-amount = 토큰 { $amount }개
payload-token-units = 토큰의 최소 단위로 { $amount }
