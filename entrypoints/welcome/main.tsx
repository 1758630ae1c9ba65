import { mountPage } from '../../components/mount-page';
import { t } from '../../utils/words/translate';
import { Welcome } from './welcome';

void mountPage({ title: () => t('welcome-title'), content: () => <Welcome /> });
