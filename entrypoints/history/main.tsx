import { mountPage } from '../../components/mount-page';
import { t } from '../../utils/words/translate';
import { HistoryPage } from './history-page';

void mountPage({ title: () => t('history-title'), content: () => <HistoryPage /> });
