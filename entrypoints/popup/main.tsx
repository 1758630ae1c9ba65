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
  // The page asks for its language as well, and need not wait for the tab.
  const [tabId] = await Promise.all([asked ? Number(asked) : activeTab(), followLanguage().catch(reportBug)]);
  await mountPage({ title: () => t('popup-title'), content: () => <Popup tabId={tabId ?? -1} /> });
}

void start();
