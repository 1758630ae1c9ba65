### The page that reads codes in files, before the camera and on the screen.

scanner-title = 파일에서 QR 코드 읽기
scanner-drop = 파일이나 폴더를 여기에 끌어다 놓으세요
scanner-paste = 이미지, 파일, 텍스트 또는 주소를 붙여 넣을 수도 있습니다.
scanner-kinds = 이미지, PDF 문서, 메일(.eml, .msg), Word, Excel, PowerPoint, OpenDocument 파일, ZIP 압축 파일을 읽습니다. 모두 이 기기에서 읽으며 어디로도 보내지 않습니다.
scanner-choose-files = 파일 선택
scanner-choose-folder = 폴더 선택
scanner-nothing-dropped = 그 안에 파일이 없었습니다.
scanner-files-left-out = 한 번에 읽을 수 있는 것보다 파일이 많았습니다. 처음 { $count }개를 읽습니다.
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

## Where a code was found.

scanner-place-page = { $file }, { $page }쪽
scanner-place-frame = { $file }, { $number }번째 이미지
scanner-place-camera = 카메라
scanner-place-screen = 화면
scanner-place-text = 붙여 넣은 텍스트
scanner-more-places = { $count ->
   *[other] 외 { $count }곳
  }

## What became of a file.

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

## Why a file, or a part of it, was not read.

scanner-too-large = 너무 커서 읽을 수 없습니다.
scanner-undrawn = 이 이미지의 일부는 브라우저만 그릴 수 있습니다. 탭에서 연 다음 ‘보이는 화면 검사’를 사용하세요.
scanner-broken = 손상되어 읽을 수 없습니다.
scanner-timeout = 불러오는 데 너무 오래 걸렸습니다.
scanner-refused = 사이트가 이 파일을 내주지 않습니다. 저장한 다음 여기에서 선택하세요.
scanner-redirected = 사이트가 이 파일을 다른 주소로 돌립니다. 저장한 다음 여기에서 선택하세요.
scanner-offline = 네트워크 연결 없이는 불러올 수 없습니다.
scanner-forbidden-address = 읽지 않는 주소에 있습니다.
scanner-empty = 비어 있습니다.
scanner-unknown-kind = 이런 종류의 파일은 읽을 수 없습니다.
scanner-heic = HEIC 형식의 이미지는 읽을 수 없습니다. 먼저 JPEG나 PNG로 저장하세요.
scanner-old-office = 이런 오래된 형식의 문서는 읽을 수 없습니다. 먼저 .docx, .xlsx, .pptx 또는 PDF로 저장하세요.
scanner-needs-password = 비밀번호로 보호된 문서입니다.
scanner-wrong-password = 비밀번호가 맞지 않습니다.
scanner-locked = 비밀번호로 보호된 압축 파일입니다. 먼저 압축을 푼 다음 안에 있던 파일을 선택하세요.
scanner-too-deep = 파일 안의 파일이 너무 여러 겹입니다. 저장한 다음 여기에서 선택하세요.
scanner-too-many = 한 번에 읽을 수 있는 것보다 많은 내용이 들어 있습니다. 나머지는 읽지 않았습니다.
scanner-unpacks-too-large = 크기는 작지만 압축을 풀면 메모리를 가득 채우도록 만들어졌습니다. 읽지 않았습니다.
scanner-too-much-memory = 전부 읽으려면 메모리가 너무 많이 필요합니다. 너무 큰 부분은 읽지 않았습니다.
scanner-remote-pictures = 일부 이미지는 서버에 있어 불러오지 않았습니다.
scanner-local-file = 브라우저는 확장 프로그램이 이 컴퓨터의 파일을 불러오는 것을 허용하지 않습니다. 여기에 끌어다 놓거나 선택하세요.
scanner-no-access = 이 컴퓨터가 이 파일을 내주지 않았습니다. 다른 곳에서 열려 있거나 읽을 권한이 없을 수 있습니다.
scanner-took-too-long = 너무 오래 걸려 중단했습니다.

## Camera and screen.

scanner-live = 카메라와 화면
scanner-live-kinds = 코드를 카메라 앞에 대거나, 다른 프로그램과 통화 화면에 있는 코드를 읽습니다. 영상은 저장하지 않습니다.
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
scanner-live-unavailable = 이 브라우저에서는 확장 프로그램이 볼 수 없습니다.
scanner-live-ended = 끝났습니다.
