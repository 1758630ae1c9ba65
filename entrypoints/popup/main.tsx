import { browser } from '#imports';
import { mountPage } from '../../components/mount-page';
import { reportBug } from '../../utils/platform/errors';
import { followLanguage } from '../../utils/platform/language';
import { t } from '../../utils/words/translate';
import { Popup } from './popup';

// The same page can be opened in a tab, naming the tab that it is about.
const asked = new URLSearchParams(location.search).get('tab');
document.documentElement.classList.toggle('in-tab', asked !== null);

async function activeTab(): Promise<number | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

async function start(): Promise<void> {
  // Looked up while the browser says which tab it is; the page itself waits for it where it has to.
  void followLanguage().catch(reportBug);
  const tabId = asked ? Number(asked) : await activeTab();
  await mountPage({ title: () => t('popup-title'), content: () => <Popup tabId={tabId ?? -1} /> });
}

void start();
