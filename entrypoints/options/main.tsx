import { mountPage } from '../../components/mount-page';
import { t } from '../../utils/words/translate';
import { Options } from './options';

void mountPage({ title: () => t('options-title'), content: () => <Options /> });
