import { mountPage } from '../../components/mount-page';
import { t } from '../../utils/words/translate';
import { SidePanel } from './side-panel';

void mountPage({ title: () => t('popup-title'), content: () => <SidePanel /> });
