import { CodesOnPage } from '../../components/code/codes-on-page';
import { useLive } from '../../components/hooks/use-live';
import { LookUpPanel } from '../../components/look-up/look-up-panel';
import { readAsking } from '../../components/look-up/use-asking';
import { loadCode } from '../../utils/codes/code-details';
import { t } from '../../utils/words/translate';
import { AddressSection } from './address-section';
import { CodeHistory, HowRead } from './code-history';
import { ContentSection } from './content-section';
import { EnginesSection } from './engines-section';
import { Heading } from './heading';
import { PreviewSection } from './preview-section';
import { ReasonsSection } from './reasons-section';
import { RegistrationSection } from './registration-section';

/** All of it for one code, in one tab; follows the database live. */
export function ReportPage({ id }: { id: string }) {
  const loaded = useLive(async () => {
    const [code] = await Promise.all([loadCode(id), readAsking()]);
    return { code };
  }, [id]);
  if (!loaded) return null;
  const { code } = loaded;
  if (!code) {
    return (
      <section class="card stack">
        <h1>{t('report-gone')}</h1>
        <p class="quiet">{t('report-gone-about')}</p>
      </section>
    );
  }
  const isLink = code.address !== undefined;
  return (
    <>
      <Heading code={code} />
      <ReasonsSection code={code} />
      <ContentSection code={code} />
      {'url' in code.checkable && (
        <section class="card stack" id="virustotal">
          <h2>{t('report-virustotal')}</h2>
          <LookUpPanel code={code} full />
          {code.report && <EnginesSection report={code.report.report} />}
        </section>
      )}
      {isLink && <RegistrationSection code={code} />}
      {isLink && <PreviewSection code={code} />}
      {code.address && <AddressSection address={code.address} text={code.text} />}
      <HowRead code={code} />
      <CodeHistory code={code} />
      {code.page && !code.private && <CodesOnPage id={code.id} page={code.page} />}
    </>
  );
}
