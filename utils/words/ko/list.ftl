### 위협 목록: 누군가 속이는 주소로 확인한 주소의 목록.

list-names-address = 이 주소는 { $day }자 위협 목록 “{ $list }”에 올라 있습니다.
list-names-address-old = 이 주소는 { $day }자 위협 목록 “{ $list }”에 올라 있습니다. 오래된 목록입니다.
list-names-host = { $host } 사이트가 { $day }자 위협 목록 “{ $list }”에 올라 있습니다.
list-names-host-old = { $host } 사이트가 { $day }자 위협 목록 “{ $list }”에 올라 있습니다. 오래된 목록입니다.
list-names-domain = 이 주소가 속한 { $host } 도메인이 { $day }자 위협 목록 “{ $list }”에 올라 있습니다.
list-names-domain-old = 이 주소가 속한 { $host } 도메인이 { $day }자 위협 목록 “{ $list }”에 올라 있습니다. 오래된 목록입니다.

list-trouble-offline = 목록을 가져오지 못했습니다. 연결이 없거나 응답이 없습니다.
list-trouble-refused = 서버가 목록을 내주지 않습니다.
list-trouble-moved = 서버가 확장 프로그램이 접근할 수 없는 다른 곳으로 보냅니다.
list-trouble-no-permission = 서버에 접근할 권한이 취소되었습니다. 목록을 껐다가 다시 켜세요.
list-trouble-broken = 받은 내용이 목록이 아닙니다.
list-trouble-cut = 목록이 중간에 끊겼습니다.
list-trouble-empty = 목록이 비어 있습니다.
list-trouble-too-long = 항목이 200만 개보다 많습니다.
list-trouble-no-room = 브라우저에 저장할 공간이 없습니다.

list-about-phishing-domains = 활동 중인 피싱 페이지의 도메인
list-about-phishing-links = 활동 중인 피싱 페이지의 주소. 다른 내용은 해롭지 않은 사이트에 있는 것도 포함합니다
list-about-malware = 현재 악성 코드를 퍼뜨리는 사이트(abuse.ch의 URLhaus)
list-about-imitations = 유명한 이름을 흉내 내는 사이트
