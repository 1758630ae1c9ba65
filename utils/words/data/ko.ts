// Written by `npm run words` from the .ftl files of utils/words; edit those.

export const ko = `
code-report = 자세한 보고서


options-title = QR Code Previewer 설정
options-language-heading = 언어
options-language = 확장 프로그램의 언어
options-language-browser = 브라우저 언어 사용


popup-title = 이 페이지의 QR 코드
popup-summary = { $codes ->
   *[other] 코드 { $codes }개
  }
popup-summary-attention = { $codes ->
   *[other] { $attention ->
     *[other] 코드 { $codes }개 중 { $attention }개에 주의가 필요합니다
    }
  }
popup-settings = 설정
popup-tabs = 코드
popup-tab-page = 이 페이지
popup-tab-history = 기록
popup-scan-visible = 보이는 화면 검사
popup-select-area = 영역 선택
popup-reading = 탭에 보이는 화면을 읽고 있습니다 …
popup-no-further = 지금 탭에 보이는 화면에는 다른 QR 코드가 없습니다.
popup-failed = 실패했습니다. 다시 시도하거나 먼저 페이지를 새로고침하세요.
popup-not-seen = 브라우저가 확장 프로그램에 이 탭을 보여 주지 않습니다.
popup-no-areas = 이런 페이지에서는 영역을 선택할 수 없습니다. ‘보이는 화면 검사’를 사용해 보세요.
popup-unread = { $count ->
   *[other] 읽지 못한 그림이 { $count }개 있습니다.
  }
popup-too-many = 이 페이지에는 목록에 담을 수 있는 것보다 많은 코드가 있습니다. 처음 { $most }개를 넘는 코드는 목록에 나오지 않고 표시되지도 않습니다.
popup-looking = QR 코드를 찾고 있습니다 …
popup-nothing = QR 코드를 찾지 못했습니다
popup-nothing-read = 읽은 부분에서는 QR 코드를 찾지 못했습니다
popup-scrolling = 그림은 화면에 들어올 때 읽습니다. 스크롤하면 더 나올 수 있습니다.
popup-by-request = 자동으로는 찾지 않습니다. 그러려면 방문하는 페이지에 접근할 수 있어야 합니다.
popup-closed = 이 탭은 닫혔습니다
popup-closed-act = 페이지를 다시 열고 거기서 도구 모음 버튼을 누르세요.
popup-no-search = 이 페이지는 검사할 수 없습니다
popup-browser-page = 브라우저는 자체 페이지와 확장 프로그램 스토어에 확장 프로그램이 접근하지 못하게 합니다. ‘보이는 화면 검사’는 될 수도 있습니다.
popup-no-access = 이 페이지에 접근할 수 없습니다
popup-no-access-act = 페이지를 앞으로 가져와 거기서 도구 모음 버튼을 누르세요. 그러면 접근할 수 있습니다.
popup-not-allowed = 브라우저나 브라우저 관리자가 이 페이지에 확장 프로그램이 접근하지 못하게 합니다. ‘보이는 화면 검사’는 될 수도 있습니다.
popup-pause = 이 사이트에서 끄기
popup-paused = { $site }에서는 코드를 찾지 않습니다. 직접 끄셨습니다.
popup-resume = 다시 찾기
popup-offline = 네트워크에 연결되어 있지 않습니다. 코드는 이 기기에서 그대로 읽고 판단합니다.
popup-key-wrong = VirusTotal이 키를 받아들이지 않습니다.
popup-key-inactive = VirusTotal 계정이 아직 활성화되지 않았습니다. 먼저 VirusTotal이 보낸 이메일의 링크를 여세요.
popup-key-check = 키 확인
popup-key-offer = <link>VirusTotal 키를 추가</link>하면 보안 엔진 약 90개로 링크를 확인할 수 있습니다. 키는 무료입니다.
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


scanner-title = 파일에서 QR 코드 읽기
scanner-drop = 파일이나 폴더를 여기에 끌어다 놓으세요
scanner-paste = 사진, 파일, 텍스트 또는 주소를 붙여 넣을 수도 있습니다.
scanner-kinds = 사진, PDF 문서, 메일(.eml, .msg), Word, Excel, PowerPoint, OpenDocument 파일, ZIP 압축 파일을 읽습니다. 모두 이 기기에서 읽으며 어디로도 보내지 않습니다.
scanner-choose-files = 파일 선택
scanner-choose-folder = 폴더 선택
scanner-nothing-dropped = 그 안에 파일이 없었습니다.
scanner-progress = 파일 { $total }개 중 { $done }개를 읽었습니다
scanner-finished-files = { $files ->
   *[other] 파일 { $files }개를 읽었습니다.
  }
scanner-finished-codes = { $codes ->
    [0] QR 코드를 찾지 못했습니다.
   *[other] QR 코드 { $codes }개를 찾았습니다.
  }
scanner-loading = 파일을 불러오는 중 …
scanner-pause = 일시중지
scanner-resume = 계속하기
scanner-cancel = 취소
scanner-clear = 목록 지우기
scanner-codes = 코드
scanner-files = 파일
scanner-show-more = 더 보기
scanner-place-page = { $file }, { $page }쪽
scanner-place-frame = { $file }, { $number }번째 그림
scanner-place-camera = 카메라
scanner-place-screen = 화면
scanner-place-text = 붙여 넣은 텍스트
scanner-more-places = { $count ->
   *[other] 외 { $count }곳
  }
scanner-waiting = 대기 중
scanner-reading = 읽는 중 …
scanner-cancelled = 취소됨
scanner-no-code = QR 코드를 찾지 못했습니다.
scanner-codes-in-file = { $count ->
   *[other] 코드 { $count }개.
  }
scanner-problem-in = { $place }: { $problem }
scanner-password = 이 문서의 비밀번호
scanner-unlock = 열기
scanner-links = { $count ->
   *[other] 안에 있는 링크 { $count }개
  }
scanner-check-link = 확인
scanner-too-large = 너무 커서 읽을 수 없습니다.
scanner-undrawn = 이 그림의 일부는 브라우저만 그릴 수 있습니다. 탭에서 연 다음 “Scan what I see”를 사용하세요.
scanner-broken = 손상되어 읽을 수 없습니다.
scanner-timeout = 불러오는 데 너무 오래 걸렸습니다.
scanner-refused = 사이트가 이 파일을 내주지 않습니다. 저장한 다음 여기에서 선택하세요.
scanner-redirected = 사이트가 이 파일을 다른 주소로 돌립니다. 저장한 다음 여기에서 선택하세요.
scanner-offline = 네트워크 연결 없이는 불러올 수 없습니다.
scanner-forbidden-address = 읽지 않는 주소에 있습니다.
scanner-empty = 비어 있습니다.
scanner-unknown-kind = 이 종류의 파일은 읽지 않습니다.
scanner-heic = HEIC 형식의 사진은 읽지 않습니다. 먼저 JPEG나 PNG로 저장하세요.
scanner-old-office = 이 오래된 형식의 문서는 읽지 않습니다. 먼저 .docx, .xlsx, .pptx 또는 PDF로 저장하세요.
scanner-needs-password = 비밀번호로 보호된 문서입니다.
scanner-wrong-password = 비밀번호가 맞지 않습니다.
scanner-locked = 비밀번호로 보호된 압축 파일입니다. 먼저 압축을 푼 다음 안에 있던 파일을 선택하세요.
scanner-too-deep = 파일 안의 파일이 너무 여러 겹입니다. 저장한 다음 여기에서 선택하세요.
scanner-too-many = 읽는 것보다 많은 내용이 들어 있습니다. 나머지는 읽지 않았습니다.
scanner-unpacks-too-large = 크기는 작지만 압축을 풀면 메모리를 가득 채우도록 만들어졌습니다. 읽지 않았습니다.
scanner-remote-pictures = 일부 그림은 서버에 있어 불러오지 않았습니다.
scanner-local-file = 브라우저는 확장 프로그램이 이 컴퓨터의 파일을 불러오는 것을 허용하지 않습니다. 여기에 끌어다 놓거나 선택하세요.
scanner-took-too-long = 너무 오래 걸려 중단했습니다.
scanner-live = 카메라와 화면
scanner-live-kinds = 코드를 카메라 앞에 대거나, 다른 프로그램과 통화 화면에 있는 코드를 읽습니다. 사진은 저장하지 않습니다.
scanner-use-camera = 카메라 사용
scanner-use-screen = 화면이나 창 읽기
scanner-camera-choice = 카메라
scanner-camera-number = 카메라 { $number }
scanner-torch = 조명
scanner-zoom = 확대
scanner-freeze = 멈추기
scanner-unfreeze = 계속하기
scanner-stop = 중지
scanner-live-running = QR 코드를 찾는 중 …
scanner-live-refused = 브라우저에서 허용되지 않았습니다. 브라우저 설정에서 이 페이지에 허용한 다음 다시 시도하세요.
scanner-live-none = 카메라를 찾지 못했습니다.
scanner-live-in-use = 다른 프로그램이 카메라를 사용 중입니다. 그 프로그램을 닫은 다음 다시 시도하세요.
scanner-live-unavailable = 이 브라우저는 확장 프로그램에 보여 주지 못합니다.
scanner-live-ended = 끝났습니다.


site-access-on = <b>사용 중.</b> 방문하는 페이지의 코드가 표시됩니다.
site-access-turn-off = 끄기
site-access-turn-on = 모든 페이지에서 QR 코드 표시
site-access-refused = 괜찮습니다. 요청할 때만 코드를 읽습니다. 나중에 언제든지 켤 수 있습니다.


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
