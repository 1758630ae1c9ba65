### 첫 화면: 무엇을 하고 무엇을 하지 않는지.

welcome-title = QR Code Previewer 시작하기
welcome-heading = QR 코드를 찍기 전에 어디로 연결되는지 확인하세요

welcome-scan-heading = 코드를 자동으로 찾기
welcome-scan = QR Code Previewer는 방문하는 페이지의 QR 코드를 표시하고, 의심스러운 점이 있으면 바로 알려 줍니다. 그러려면 페이지의 이미지를 볼 수 있어야 합니다. 이미지와 현재 탭의 화면은 이 기기의 메모리에서만 확인하며, 저장하거나 다른 곳으로 보내지 않습니다.
welcome-scan-refuse = 허용하지 않아도 됩니다. 그러면 직접 요청할 때만 작동합니다. 도구 모음 버튼을 클릭하거나, 이미지를 마우스 오른쪽 버튼으로 클릭하고 ‘QR 링크 확인’을 선택하세요.

welcome-leaves-heading = 기기 밖으로 나가는 정보
welcome-leaves-codes = 코드는 이 기기에서 읽고 판단합니다. 이를 위해 코드의 내용이나 방문한 페이지를 누구에게도 보내지 않습니다.
welcome-leaves-pictures = 페이지와 같은 사이트의 이미지는 브라우저에 있는 것을 그대로 사용합니다. 다른 사이트의 이미지는 페이지에서 가져올 수 없는 경우가 있어, 쿠키 없이 해당 사이트에 한 번 더 요청합니다.
welcome-leaves-key = 본인의 VirusTotal 키를 입력한 경우에만 90여 개의 보안 서비스가 링크를 어떻게 보는지 물어볼 수 있습니다. 코드마다 있는 버튼으로 물어보며, 버튼 아래에서 정확히 무엇을 보내는지 볼 수 있습니다. 키가 있으면 ‘QR 링크 확인’을 선택하는 것이 곧 질문입니다. 이때 설정에서 정한 정보를 보내며, 처음에는 링크로 만든 고유 번호만 보냅니다.
welcome-leaves-nothing-else = 계정도, 통계 수집도, 자체 서버도 없습니다.
welcome-enter-key = VirusTotal 키 입력(선택 사항)

welcome-signs-heading = 표시의 의미
welcome-signs-hint = 페이지에 보이는 표시는 참고용입니다. 페이지가 직접 그려 넣을 수도 있기 때문입니다. 도구 모음 버튼에 나오는 내용은 페이지가 꾸며 낼 수 없습니다.
