import { mountPage } from '../../components/mount-page';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import { ShowCodePage } from './show-code-page';

mountPage({ title: () => t('show-code-title'), content: () => <ShowCodePage /> }).catch(reportBug);
