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
