import { browser } from '#imports';
import { mountPage } from '../../components/mount-page';
import { t } from '../../utils/words/translate';
import { Popup } from './popup';

// The same page can be opened in a tab, naming the tab that it is about.
const asked = new URLSearchParams(location.search).get('tab');
document.documentElement.classList.toggle('in-tab', asked !== null);

async function start(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = asked ? Number(asked) : active?.id;
  await mountPage({ title: () => t('popup-title'), content: () => <Popup tabId={tabId ?? -1} /> });
}

void start();
