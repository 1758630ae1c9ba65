import { useSetting } from '../../components/hooks/use-setting';
import { ManagedNote } from '../../components/managed-note';
import { reportBug } from '../../utils/platform/errors';
import { languageSetting } from '../../utils/platform/settings';
import { LANGUAGE_TAGS, type Language, t } from '../../utils/words/translate';

/** A language by its own name, as whoever speaks it looks for it. */
function ownName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** The language of the extension's words. */
export function LanguageSection() {
  const [language, setLanguage, isManaged] = useSetting(languageSetting);
  if (language === undefined) return null;
  return (
    <section class="card stack" id="language">
      <h2>{t('options-language-heading')}</h2>
      <label class="row">
        <span>{t('options-language')}</span>
        <select
          value={language}
          disabled={isManaged}
          onChange={(event) => {
            const chosen = LANGUAGE_TAGS.find((one) => one === event.currentTarget.value);
            void setLanguage(chosen ?? 'browser').catch(reportBug);
          }}
        >
          <option value="browser">{t('options-language-browser')}</option>
          {LANGUAGE_TAGS.map((one) => (
            <option key={one} value={one} lang={one}>
              {ownName(one)}
            </option>
          ))}
        </select>
        <ManagedNote of={isManaged} />
      </label>
    </section>
  );
}
