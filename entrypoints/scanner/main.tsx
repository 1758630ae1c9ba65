import { mountPage } from '../../components/mount-page';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import { ScannerPage } from './scanner-page';

mountPage({ title: () => t('scanner-title'), content: () => <ScannerPage /> }).catch(reportBug);
