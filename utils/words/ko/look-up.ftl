### 링크 하나를 VirusTotal에 물어보기(카드와 보고서).

look-up-cancel = 취소

## 키 한도를 얼마나 썼는지. $wait는 ‘5시간’과 같은 길이.
look-up-quota-short = VirusTotal: 1분 한도 { $limit }번 중 { $minute }번, 오늘은 { $day }번 남음
look-up-quota-minute = 1분 동안: { $limit }번 중 { $used }번 사용, { $left }번 남음
look-up-quota-day = 오늘: { $limit }번 중 { $used }번 사용, { $left }번 남음
look-up-quota-month = 이번 달: { $limit }번 중 { $used }번 사용, { $left }번 남음
look-up-quota-again = { $wait } 후 다시 시작
look-up-quota-wait = VirusTotal이 기다려 달라고 했습니다. { $wait } 후에 다시 물어볼 수 있습니다.

## 주소 공개.
look-up-publishes = 주소가 공개됩니다.
look-up-publish-whole = 주소 전체를 그대로 공개하기. 줄인 주소가 다른 곳으로 연결될 때 필요합니다.
look-up-publish = 공개하고 검사 요청하기

look-up-announced = { $name }: { $verdict }

## 질문과 그때 보내는 정보.
look-up-ask = VirusTotal에 물어보기
look-up-ask-short = 물어보기
look-up-ask-again = 다시 물어보기
look-up-ask-address = 주소로 물어보기
look-up-ask-whole = 전체 주소로 물어보기
look-up-try-again = 다시 시도
look-up-sends-id = 주소가 아니라 주소로 만든 고유 번호만 보냅니다.
look-up-sends-redacted = 비밀 정보를 뺀 주소를 보냅니다.
look-up-sends-whole = 전체 주소를 보냅니다.
look-up-what-exactly = 정확히 무엇을 보내나요?
look-up-send = 보낼 정보
look-up-never-sent = 보내지 않기로 한 사이트이므로 VirusTotal에 물어보지 않습니다.
look-up-crossed-out = 줄을 그은 부분은 이 기기에 남습니다.

## 결과.
look-up-unknown-fingerprint = <b>VirusTotal에 알려지지 않음.</b> VirusTotal에 이 번호에 해당하는 주소가 없습니다. 주소 자체는 보내지 않았습니다. 링크가 좋다거나 나쁘다는 뜻은 아닙니다.
look-up-unknown-address = <b>VirusTotal에 알려지지 않음.</b> 지금까지 아무도 이 주소를 물어보지 않았습니다. 링크가 좋다거나 나쁘다는 뜻은 아닙니다.
look-up-examine = 검사 요청하기…
look-up-examine-again = 다시 검사 요청하기
look-up-not-checked = <b>확인하지 못함.</b> { $why }
look-up-open-there = VirusTotal에서 열기

## 보고서의 내용.
look-up-report = <b>VirusTotal:</b> { $facts }
look-up-fact-not-understood = 보안 서비스 { $count }개의 답을 이 버전이 이해하지 못함
look-up-fact-unjudged = 아직 판단한 보안 서비스가 없음
look-up-fact-known = 보안 서비스 { $count }개가 알고 있으나 아직 판단한 곳은 없음
look-up-fact-none = 보안 서비스 { $count }개 중 문제를 찾은 곳이 없음
look-up-fact-future = 날짜가 미래로 되어 있음
look-up-fact-examined = { $when } 검사함
look-up-fact-undated = 언제 검사했는지 알려 주지 않음
look-up-redacted = <b>비밀 정보를 뺀 주소의 결과입니다.</b> 전체 주소는 다른 곳으로 연결될 수 있습니다.
look-up-old = 오래된 답입니다.
look-up-outdated = 검사한 지 너무 오래되어 참고할 수 없습니다.
look-up-asked = { $when } 물어봄
look-up-asked-fresh = { $when } 물어봄. 새로운 답을 기다리는 중
