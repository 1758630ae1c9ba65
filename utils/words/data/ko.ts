// Written by `npm run words` from the .ftl files of utils/words; edit those.

export const ko = `
options-title = QR Code Previewer 설정
options-language-heading = 언어
options-language = 확장 프로그램의 언어
options-language-browser = 브라우저 언어 사용


site-access-on = <b>사용 중.</b> 방문하는 페이지의 코드가 표시됩니다.
site-access-turn-off = 끄기
site-access-turn-on = 모든 페이지에서 QR 코드 표시
site-access-refused = 괜찮습니다. 요청할 때만 코드를 읽습니다. 나중에 언제든지 켤 수 있습니다.


time-just-now = 방금


virustotal-state-waiting = VirusTotal에 물어볼 차례를 기다리는 중
virustotal-state-asking = VirusTotal에 물어보는 중
virustotal-state-unknown = VirusTotal에 알려지지 않음
virustotal-state-submitting = VirusTotal에 제출하는 중
virustotal-state-queued = VirusTotal에서 순서를 기다리는 중
virustotal-state-analysing = VirusTotal에서 분석하는 중
virustotal-state-known = VirusTotal 보고서
virustotal-state-failed = 확인하지 못함
virustotal-failure-no-key = 아직 VirusTotal 키가 없습니다. 설정에서 추가하세요.
virustotal-failure-wrong-key = VirusTotal에서 이 키를 받아들이지 않습니다. 설정에서 확인하세요.
virustotal-failure-inactive-key = VirusTotal 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal에서 보낸 이메일의 링크를 누르세요.
virustotal-failure-forbidden = 이 VirusTotal 키로는 할 수 없는 작업입니다.
virustotal-failure-over-quota = VirusTotal 키의 사용 한도를 당분간 모두 썼습니다.
virustotal-failure-offline = VirusTotal에 연결할 수 없습니다. 네트워크 연결을 확인하세요.
virustotal-failure-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 아무것도 보내지 않았습니다. 중간에 필터가 있거나 시계가 맞지 않을 수 있습니다.
virustotal-failure-proxy = 프록시가 VirusTotal 연결을 막고 있습니다. 프록시에 로그인해야 할 수도 있습니다.
virustotal-failure-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답했습니다. 필터이거나 로그인이 필요한 네트워크일 수 있습니다.
virustotal-failure-timeout = VirusTotal이 제시간에 응답하지 않았습니다.
virustotal-failure-server-error = 현재 VirusTotal에 문제가 있습니다.
virustotal-failure-nonsense = 받은 내용이 VirusTotal의 올바른 응답이 아닙니다.
virustotal-failure-not-checkable = 공개된 웹 주소가 아니므로 보내지 않습니다.
virustotal-failure-never-sent = 이 주소는 보내지 않습니다. 보내지 않기로 한 목록에 있거나 시크릿 창에서 나온 주소입니다.
virustotal-failure-no-permission = 브라우저가 virustotal.com 접근을 허용하지 않습니다. 설정에서 허용하세요.
virustotal-failure-needs-address = VirusTotal의 이전 버전 2에는 주소 자체로만 물어볼 수 있습니다. 더 많이 보내는 단계나 버전 3을 선택하세요.
virustotal-failure-still-analysing = VirusTotal에서 아직 분석 중입니다. VirusTotal에서 열어 보거나 나중에 다시 물어보세요.
virustotal-failure-cancelled = 취소했습니다.
virustotal-tells-id = 주소의 지문만
virustotal-tells-redacted = 비밀 정보를 뺀 주소
virustotal-tells-whole = 전체 주소
virustotal-no-fingerprint = VirusTotal 버전 2에는 지문으로 물어볼 수 없고 주소로만 물어볼 수 있습니다.
virustotal-key-good = 키가 작동합니다.
virustotal-key-malformed = VirusTotal 키가 아닌 것 같습니다. 키는 숫자와 a부터 f까지의 글자로 된 64자입니다.
virustotal-key-wrong = VirusTotal에서 모르는 키입니다.
virustotal-key-inactive = 이 키의 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal에서 보낸 이메일의 링크를 누르세요.
virustotal-key-forbidden = VirusTotal에서 아는 키이지만 주소를 조회할 권한이 없습니다.
virustotal-key-over-quota = 키의 사용 한도를 당분간 모두 썼습니다. 나중에 다시 시도하세요.
virustotal-key-offline = VirusTotal에 연결할 수 없어 키를 시험하지 못했습니다.
virustotal-key-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 아무것도 보내지 않았습니다. 키를 시험하지 못했습니다.
virustotal-key-proxy = 프록시가 VirusTotal 연결을 막고 있어 키를 시험하지 못했습니다.
virustotal-key-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답하여 키를 시험하지 못했습니다.
virustotal-key-timeout = VirusTotal이 제시간에 응답하지 않아 키를 시험하지 못했습니다.
virustotal-key-server-error = 현재 VirusTotal에 문제가 있어 키를 시험하지 못했습니다.
virustotal-key-nonsense = 받은 내용이 VirusTotal의 올바른 응답이 아니어서 키를 시험하지 못했습니다.
virustotal-next-ask = 다음: VirusTotal에 물어보기
virustotal-next-ask-in = 다음: { $wait } 후 VirusTotal에 물어보기
virustotal-next-submit = 다음: 주소 제출하기
virustotal-next-submit-in = 다음: { $wait } 후 주소 제출하기
virustotal-next-rescan = 다음: 새 검사 요청하기
virustotal-next-rescan-in = 다음: { $wait } 후 새 검사 요청하기
virustotal-next-poll = 다음: 분석이 끝났는지 확인하기
virustotal-next-poll-in = 다음: { $wait } 후 분석이 끝났는지 확인하기
virustotal-next-poll-again = 다음: 분석이 끝났는지 확인하기({ $polls }번째)
virustotal-next-poll-again-in = 다음: { $wait } 후 분석이 끝났는지 확인하기({ $polls }번째)
virustotal-next-collect = 다음: 보고서 가져오기
virustotal-next-collect-in = 다음: { $wait } 후 보고서 가져오기
virustotal-sends-id = VirusTotal은 주소의 지문만 받습니다. 이미 아는 주소일 때만 어떤 주소인지 알 수 있으며, 모르는 주소이면 ‘알 수 없음’이라고 답합니다.
virustotal-sends-redacted = VirusTotal은 표시된 부분을 뺀 주소를 받습니다.
virustotal-sends-whole = VirusTotal은 개인 정보를 포함한 전체 주소를 받습니다.
virustotal-sends-submit = VirusTotal이 이 주소를 방문하고 고객과 협력사에 공개합니다. 이 작업은 되돌릴 수 없습니다.
virustotal-sends-fingerprint-only = 지문만 보냄


welcome-title = QR Code Previewer 시작하기
welcome-heading = QR 코드를 찍기 전에 어디로 연결되는지 확인하세요
welcome-scan-heading = 코드를 자동으로 찾기
welcome-scan = QR Code Previewer는 방문하는 페이지의 QR 코드를 표시하고, 의심스러운 점이 있으면 바로 알려 줍니다. 그러려면 페이지의 이미지를 볼 수 있어야 합니다. 이미지와 현재 탭의 화면은 이 기기의 메모리에서만 확인하며, 저장하거나 다른 곳으로 보내지 않습니다.
welcome-scan-refuse = 허용하지 않아도 됩니다. 그러면 직접 요청할 때만 작동합니다. 도구 모음 버튼을 클릭하거나, 이미지를 마우스 오른쪽 버튼으로 클릭하고 ‘QR 링크 확인’을 선택하세요.
welcome-leaves-heading = 기기 밖으로 나가는 정보
welcome-leaves-codes = 코드는 이 기기에서 읽고 판단합니다. 이를 위해 코드의 내용이나 방문한 페이지를 누구에게도 보내지 않습니다.
welcome-leaves-pictures = 페이지와 같은 사이트의 이미지는 브라우저에 있는 것을 그대로 사용합니다. 다른 사이트의 이미지는 페이지에서 가져올 수 없는 경우가 있어, 쿠키 없이 해당 사이트에 한 번 더 요청합니다.
welcome-leaves-key = 본인의 VirusTotal 키를 입력한 경우에만 90여 개의 보안 엔진이 링크를 어떻게 보는지 물어볼 수 있습니다. 코드마다 있는 버튼으로 물어보며, 버튼 아래에서 정확히 무엇을 보내는지 볼 수 있습니다. 키가 있으면 ‘QR 링크 확인’을 선택하는 것이 곧 질문입니다. 이때 설정에서 정한 정보를 보내며, 처음에는 링크의 지문만 보냅니다.
welcome-leaves-nothing-else = 계정도, 통계 수집도, 자체 서버도 없습니다.
welcome-enter-key = VirusTotal 키 입력(선택 사항)
welcome-signs-heading = 표시의 의미
welcome-signs-hint = 페이지에 보이는 표시는 참고용입니다. 페이지가 직접 그려 넣을 수도 있기 때문입니다. 도구 모음 버튼에 나오는 내용은 페이지가 꾸며 낼 수 없습니다.
`;
