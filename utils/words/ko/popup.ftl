### 도구 모음 버튼을 누르면 열리는 팝업.

popup-title = 이 페이지의 QR 코드
popup-summary = { $codes ->
   *[other] 코드 { $codes }개
  }
popup-summary-attention = { $codes ->
   *[other] { $attention ->
     *[other] 코드 { $codes }개 중 { $attention }개에 주의 필요
    }
  }
popup-settings = 설정
popup-keep-open = 페이지 옆에 열어 두기
popup-tabs = 코드
popup-tab-page = 이 페이지
popup-tab-history = 기록

popup-scan-visible = 보이는 화면 검사
popup-select-area = 영역 선택
popup-scanner = 파일, 카메라 …
popup-reading = 탭에 보이는 화면을 읽고 있습니다 …
popup-no-further = 지금 탭에 보이는 화면에는 다른 QR 코드가 없습니다.
popup-failed = 실패했습니다. 다시 시도하거나 먼저 페이지를 새로고침하세요.
popup-not-seen = 브라우저가 확장 프로그램에 이 탭을 보여 주지 않습니다.
popup-no-areas = 이런 페이지에서는 영역을 선택할 수 없습니다. ‘보이는 화면 검사’를 사용해 보세요.

popup-unread = { $count ->
   *[other] 읽지 못한 이미지가 { $count }개 있습니다.
  }
popup-too-many = 이 페이지에는 목록에 담을 수 있는 것보다 많은 코드가 있습니다. 처음 { $most }개를 넘는 코드는 목록에 나오지 않고 표시되지도 않습니다.

popup-looking = QR 코드를 찾고 있습니다 …
popup-nothing = QR 코드를 찾지 못했습니다
popup-nothing-read = 읽은 부분에서는 QR 코드를 찾지 못했습니다
popup-scrolling = 이미지는 화면에 들어올 때 읽습니다. 스크롤하면 더 나올 수 있습니다.
popup-by-request = 자동으로는 찾지 않습니다. 그러려면 방문하는 페이지에 접근할 수 있어야 합니다.

popup-closed = 이 탭은 닫혔습니다
popup-closed-act = 페이지를 다시 열고 거기서 도구 모음 버튼을 누르세요.
popup-no-search = 이 페이지는 검사할 수 없습니다
popup-browser-page = 브라우저는 자체 페이지와 확장 프로그램 스토어에 확장 프로그램이 접근하지 못하게 합니다. ‘보이는 화면 검사’는 사용할 수 있을지도 모릅니다.
# 페이지 옆의 패널에서, 요청할 때만 코드를 찾는 경우.
popup-not-looked = 아직 확인하지 않은 페이지입니다
popup-not-looked-about = 이 페이지의 코드는 요청할 때 찾습니다.
popup-look-here = 여기서 코드 찾기
popup-no-access = 이 페이지에 접근할 수 없습니다
popup-no-access-act = 페이지를 앞으로 가져와 거기서 도구 모음 버튼을 누르세요. 그러면 접근할 수 있습니다.
popup-not-allowed = 브라우저나 브라우저 관리자가 이 페이지에 확장 프로그램이 접근하지 못하게 합니다. ‘보이는 화면 검사’는 사용할 수 있을지도 모릅니다. 문서라면 저장한 뒤 ‘파일, 카메라 …’에서 선택할 수 있습니다.

popup-pause = 이 사이트에서 끄기
popup-paused = { $site }에서는 코드를 찾지 않습니다. 직접 끄셨습니다.
popup-resume = 다시 찾기
popup-show-code = 이 페이지를 QR 코드로

popup-document = 이 탭은 문서를 보여 줍니다. 여기서는 화면에 보이는 부분만 읽습니다.
popup-read-document = 모든 쪽 읽기
popup-document-reading = 이 문서의 모든 쪽을 읽는 중 …
popup-document-read = 이 문서의 { $pages }쪽을 모두 읽었습니다.
popup-document-unread = 이 문서의 일부를 읽지 못했습니다. 화면에 보이는 부분은 그대로 읽습니다.
popup-document-long = 이 문서는 읽는 데 오래 걸립니다. 처음 { $pages }쪽을 읽었습니다.
popup-document-large = 이 문서는 너무 커서 자동으로 읽지 않습니다. 화면에 보이는 부분은 읽습니다.
popup-document-password = 이 문서는 암호로 잠겨 있습니다. 화면에 보이는 부분은 읽습니다.
popup-document-refused = 로그인한 상태라서 그럴 수 있는데, 이 사이트는 이 문서를 사용자에게만 보여 줍니다. 화면에 보이는 부분은 읽습니다.
popup-document-gone = 이 문서를 만든 페이지에 문서가 더는 남아 있지 않습니다. 화면에 보이는 부분은 읽습니다.
popup-local-document = 브라우저는 확장 프로그램이 이 컴퓨터의 파일을 불러오는 것을 허용하지 않습니다. 모든 쪽을 읽으려면 파일을 선택하세요.

popup-offline = 네트워크에 연결되어 있지 않습니다. 코드는 이 기기에서 그대로 읽고 판단합니다.
popup-key-wrong = VirusTotal이 키를 받아들이지 않습니다.
popup-key-inactive = VirusTotal 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal이 보낸 이메일의 링크를 여세요.
popup-key-check = 키 확인
popup-key-offer = <link>VirusTotal 키를 추가</link>하면 보안 서비스 약 90개로 링크를 확인할 수 있습니다. 키는 무료입니다.
popup-day-used-up = 오늘 VirusTotal에 물을 수 있는 횟수를 모두 썼습니다. { $wait } 후에 다시 물을 수 있습니다.
popup-wait = { $wait } 후에 VirusTotal에 다시 물을 수 있습니다.

popup-all-offer = { $count ->
   *[other] 링크 { $count }개 모두 확인 …
  }
popup-all-title = { $count ->
   *[other] 링크 { $count }개를 VirusTotal에 물어볼까요?
  }
popup-all-cost = { $left ->
   *[other] 오늘 남은 질문 { $left }회 중 { $count }회를 씁니다.
  }
popup-all-wait = 이 키로는 1분에 { $minute }회 물을 수 있으므로 약 { $wait } 걸립니다.
popup-all-too-few = 나머지는 내일까지 기다립니다.
popup-all-sends = 링크마다 보내는 것: <b>{ $what }</b>.
popup-all-each = 링크마다 정확히 무엇을 보내는지
popup-all-go = { $count ->
   *[other] 링크 { $count }개 물어보기
  }
popup-all-back = 나중에

popup-history-private = 기록은 일반 창에서 볼 수 있습니다. 여기서 확인한 것은 보관되지 않습니다.
popup-history-more = 더 보기
popup-history-whole = 전체 기록 열기 및 검색

popup-marks-removed = 이 페이지가 QR 코드의 표시를 계속 지우거나 막습니다. 읽은 내용은 여기에 그대로 나옵니다.
# 도구 모음 버튼에 나오는 말.
popup-marks-removed-title = 이 페이지가 QR 코드의 표시를 지웁니다. 코드를 보려면 여기를 누르세요.
