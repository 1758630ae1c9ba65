### 모든 근거를 종합한 판단과 VirusTotal의 의견. ‘안전’이라는 말은 쓰지 않습니다.

## 맨 위에 보이는 짧은 말.
verdict-listed = 위협 목록에 올라 있음
verdict-malicious-many = 여러 보안 서비스가 악성으로 판단
verdict-malicious-looks-it = 악성이라는 판단이 있고 실제로도 수상함
verdict-suspicious-engines = 일부 보안 서비스가 경고함
verdict-suspicious = 의심할 이유가 있음
verdict-nothing-found = 문제를 찾은 보안 서비스는 없으나 안전이 보장되지는 않음
verdict-part = 일부분이라 어디로 이어지는지 알 수 없음
verdict-nothing-to-check = 대조할 수 있는 정보가 없음
verdict-unjudged = 아직 판단한 보안 서비스가 없음
verdict-unrecognised = 이 버전이 이해하지 못하는 답이 있음
verdict-undated = 언제 판단했는지 알 수 없음
verdict-redacted-only = 주소의 일부를 뺀 형태만 판단함
verdict-stale = 마지막 답이 너무 오래되어 참고할 수 없음
verdict-outdated = 검사한 지 너무 오래되어 참고할 수 없음
verdict-unfinished = 아직 새로운 답이 없음
verdict-unknown = VirusTotal에 알려지지 않음
verdict-not-checked = 아직 확인하지 않음
verdict-failed = 확인하지 못함
verdict-busy = 확인하는 중

## 보안 서비스의 의견. 전체 $total개 중 $count개이며, 전체 수를 모를 수도 있습니다.
verdict-engines-many = VirusTotal의 여러 보안 서비스({ $total }개 중 { $count }개)가 악성으로 판단합니다.
verdict-engines-many-bare = VirusTotal의 여러 보안 서비스({ $count }개)가 악성으로 판단합니다.
verdict-engines-some = VirusTotal의 일부 보안 서비스({ $total }개 중 { $count }개)가 악성으로 판단합니다.
verdict-engines-some-bare = VirusTotal의 일부 보안 서비스({ $count }개)가 악성으로 판단합니다.
verdict-engines-suspect = VirusTotal의 보안 서비스 { $total }개 중 { $count }개가 의심스럽다고 판단합니다.
verdict-engines-suspect-bare = VirusTotal의 보안 서비스 { $count }개가 의심스럽다고 판단합니다.
verdict-engines-none = VirusTotal의 보안 서비스 { $total }개 중 문제를 찾은 곳은 없습니다. 그렇다고 안전이 보장되는 것은 아닙니다.
verdict-engines-unjudged = VirusTotal에서 판단한 보안 서비스가 없습니다.
verdict-engines-unrecognised = VirusTotal의 보안 서비스 { $count }개가 한 답을 이 버전이 이해하지 못합니다.
verdict-engines-brands = 보안 서비스에 따르면 다음을 흉내 냅니다: { $brands }.
verdict-date-missing = VirusTotal이 언제 판단했는지 알려 주지 않습니다.
verdict-date-in-future = 판단한 날짜가 미래로 되어 있어 언제 판단했는지 알 수 없습니다.
verdict-judged-redacted = VirusTotal은 비밀 정보를 뺀 주소를 판단했습니다. 전체 주소는 다른 곳으로 연결될 수 있습니다.
verdict-answer-old = 오래된 답입니다. 그 뒤로 사이트가 바뀌었을 수 있습니다.
verdict-examined-long-ago = 보안 서비스가 오래전에 검사했습니다. 그 뒤로 사이트가 바뀌었을 수 있습니다.

## 확인하지 못한 이유.
verdict-failed-no-key = VirusTotal에 확인하지 않았습니다. 확인하려면 본인의 키가 필요합니다.
verdict-failed-wrong-key = VirusTotal이 키를 받아들이지 않아 확인하지 못했습니다.
verdict-failed-inactive-key = VirusTotal 계정이 아직 활성화되지 않아 확인하지 못했습니다.
verdict-failed-forbidden = 이 키로는 VirusTotal에 이 질문을 할 수 없습니다.
verdict-failed-over-quota = 키로 할 수 있는 질문을 모두 써서 확인하지 못했습니다.
verdict-failed-offline = VirusTotal에 연결할 수 없어 확인하지 못했습니다.
verdict-failed-insecure = VirusTotal과의 연결이 비공개 상태가 아니어서 확인하지 않았습니다.
verdict-failed-proxy = 사용 중인 네트워크가 VirusTotal에 보내는 질문을 막고 있습니다.
verdict-failed-intercepted = 중간에서 다른 무언가가 VirusTotal 대신 응답하여 확인하지 못했습니다.
verdict-failed-timeout = VirusTotal이 제시간에 응답하지 않았습니다.
verdict-failed-server-error = 현재 VirusTotal 자체에 문제가 있습니다.
verdict-failed-nonsense = VirusTotal의 응답을 이해할 수 없습니다.
verdict-failed-not-checkable = VirusTotal에서 확인할 수 없는 주소입니다.
verdict-failed-needs-address = 주소를 알려 주지 않고는 VirusTotal에 물어볼 수 없는데, 주소를 보내는 것이 허용되어 있지 않습니다.
verdict-failed-never-sent = 보내지 않기로 한 주소 목록에 있습니다.
verdict-failed-no-permission = 권한이 없어 VirusTotal에 물어볼 수 없습니다.
verdict-failed-still-analysing = VirusTotal이 아직 분석하고 있습니다.
verdict-failed-cancelled = 확인을 취소했습니다.
verdict-failed-otherwise = VirusTotal에 확인하지 못했습니다.

## 확인이 어디까지 진행되었는지.
verdict-state-waiting = VirusTotal에 확인할 차례를 기다리고 있습니다.
verdict-state-asking = VirusTotal에 물어보고 있습니다.
verdict-state-unknown = VirusTotal이 본 적 없는 주소입니다. 좋다거나 나쁘다는 뜻은 아닙니다.
verdict-state-submitting = VirusTotal에 제출하고 있습니다.
verdict-state-queued = VirusTotal이 접수했으며 곧 분석합니다.
verdict-state-analysing = VirusTotal이 분석하고 있습니다.
verdict-state-unchecked = VirusTotal에 확인하지 않았습니다.
verdict-state-forgotten = VirusTotal의 답이 더 이상 저장되어 있지 않습니다.

## 아무것도 보내지 않는 이유.
verdict-refused-not-web = 웹 주소가 아니므로 아무 데도 보내지 않습니다.
verdict-refused-log-in = 주소만 있으면 로그인할 수 있으므로 아무 데도 보내지 않습니다.
verdict-refused-overlay-host = Tor와 같은 별도의 네트워크로 연결되므로 아무 데도 보내지 않습니다.
verdict-refused-private-host = 내부 네트워크로 연결되므로 아무 데도 보내지 않습니다.
verdict-refused-too-long = 주소가 너무 길어 확인할 수 없습니다.
