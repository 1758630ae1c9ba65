### VirusTotal에 무엇을 물어보는지, 질문이 어떤 상태인지. ‘안전’하다는 느낌을 주는 말은 쓰지 않습니다.

virustotal-state-waiting = VirusTotal에 물어볼 차례를 기다리는 중
virustotal-state-asking = VirusTotal에 물어보는 중
virustotal-state-unknown = VirusTotal에 알려지지 않음
virustotal-state-submitting = VirusTotal에 제출하는 중
virustotal-state-queued = VirusTotal에서 순서를 기다리는 중
virustotal-state-analysing = VirusTotal에서 분석하는 중
virustotal-state-known = VirusTotal 보고서
virustotal-state-failed = 확인하지 못함

# 답이 없는 이유와 할 수 있는 일.
virustotal-failure-no-key = 아직 VirusTotal 키가 없습니다. 설정에서 추가하세요.
virustotal-failure-wrong-key = VirusTotal에서 이 키를 받아들이지 않습니다. 설정에서 확인하세요.
virustotal-failure-inactive-key = VirusTotal 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal에서 보낸 이메일의 링크를 누르세요.
virustotal-failure-forbidden = 이 VirusTotal 키로는 할 수 없는 작업입니다.
virustotal-failure-over-quota = 지금은 VirusTotal 키의 사용 한도를 모두 썼습니다.
virustotal-failure-offline = VirusTotal에 연결할 수 없습니다. 네트워크 연결을 확인하세요.
virustotal-failure-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 아무것도 보내지 않았습니다. 중간에 필터가 있거나 시계가 맞지 않을 수 있습니다.
virustotal-failure-proxy = 사용 중인 네트워크가 VirusTotal 연결을 막고 있습니다. 먼저 네트워크에 로그인해야 할 수도 있습니다.
virustotal-failure-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답했습니다. 필터이거나 로그인이 필요한 네트워크일 수 있습니다.
virustotal-failure-timeout = VirusTotal이 제시간에 응답하지 않았습니다.
virustotal-failure-server-error = 현재 VirusTotal에 문제가 있습니다.
virustotal-failure-nonsense = 받은 내용이 VirusTotal의 올바른 응답이 아닙니다.
virustotal-failure-not-checkable = 공개된 웹 주소가 아니므로 보내지 않습니다.
virustotal-failure-never-sent = { BROWSER() ->
    [firefox] 이 주소는 보내지 않습니다. 보내지 않기로 한 목록에 있거나 사생활 보호 창에서 나온 주소입니다.
   *[other] 이 주소는 보내지 않습니다. 보내지 않기로 한 목록에 있거나 시크릿 창에서 나온 주소입니다.
  }
virustotal-failure-no-permission = 브라우저가 virustotal.com 접근을 허용하지 않습니다. 설정에서 허용하세요.
virustotal-failure-needs-address = VirusTotal의 이전 버전 2에는 주소 자체로만 물어볼 수 있습니다. 더 많이 보내는 단계나 버전 3을 선택하세요.
virustotal-failure-still-analysing = VirusTotal에서 아직 분석 중입니다. VirusTotal에서 열어 보거나 나중에 다시 물어보세요.
virustotal-failure-cancelled = 취소했습니다.

# 질문할 때 주소를 얼마나 알려 주는지.
virustotal-tells-id = 주소로 만든 고유 번호만
virustotal-tells-redacted = 비밀 정보를 뺀 주소
virustotal-tells-whole = 전체 주소
virustotal-no-fingerprint = VirusTotal 버전 2에는 주소로 만든 고유 번호로 물어볼 수 없고 주소로만 물어볼 수 있습니다.

# 키를 시험한 결과.
virustotal-key-good = 키가 작동합니다.
virustotal-key-malformed = VirusTotal 키가 아닌 것 같습니다. 키는 숫자와 a부터 f까지의 글자로 된 64자입니다.
virustotal-key-wrong = VirusTotal에서 모르는 키입니다.
virustotal-key-inactive = 이 키의 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal에서 보낸 이메일의 링크를 누르세요.
virustotal-key-forbidden = VirusTotal에서 아는 키이지만 주소를 조회할 권한이 없습니다.
virustotal-key-over-quota = 지금은 키의 사용 한도를 모두 썼습니다. 나중에 다시 시도하세요.
virustotal-key-offline = VirusTotal에 연결할 수 없어 키를 시험하지 못했습니다.
virustotal-key-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 아무것도 보내지 않았습니다. 키를 시험하지 못했습니다.
virustotal-key-proxy = 사용 중인 네트워크가 VirusTotal 연결을 막고 있어 키를 시험하지 못했습니다.
virustotal-key-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답하여 키를 시험하지 못했습니다.
virustotal-key-timeout = VirusTotal이 제시간에 응답하지 않아 키를 시험하지 못했습니다.
virustotal-key-server-error = 현재 VirusTotal에 문제가 있어 키를 시험하지 못했습니다.
virustotal-key-nonsense = 받은 내용이 VirusTotal의 올바른 응답이 아니어서 키를 시험하지 못했습니다.

# 다음에 할 일. 바로 하거나 $wait(예: ‘41초’) 뒤에 합니다.
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

# 정확히 무엇을 보내는지.
virustotal-sends-id = VirusTotal은 주소로 만든 고유 번호만 받습니다. 이미 아는 주소일 때만 어떤 주소인지 알 수 있으며, 모르는 주소이면 ‘알 수 없음’이라고 답합니다.
virustotal-sends-redacted = VirusTotal은 표시된 부분을 뺀 주소를 받습니다.
virustotal-sends-whole = VirusTotal은 개인 정보를 포함한 전체 주소를 받습니다.
virustotal-sends-submit = VirusTotal이 이 주소를 방문하고 고객과 협력사에 공개합니다. 이 작업은 되돌릴 수 없습니다.
