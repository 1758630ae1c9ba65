import { useLive } from '../../components/hooks/use-live';
import { LookUpPanel } from '../../components/look-up/look-up-panel';
import { loadCode } from '../../utils/codes/code-details';
import { Actions } from './actions';
import { AddressSection } from './address-section';
import { CodeHistory } from './code-history';
import { ContentSection } from './content-section';
import { EnginesSection } from './engines-section';
import { Heading } from './heading';
import { PreviewSection } from './preview-section';
import { ReasonsSection } from './reasons-section';
import { RegistrationSection } from './registration-section';

/** All of it for one code, in one tab; follows the database live. */
export function Report({ id }: { id: string }) {
  const loaded = useLive(async () => ({ view: await loadCode(id) }), [id]);
  if (!loaded) return null;
  const { view } = loaded;
  if (!view) {
    return (
      <section class="card stack">
        <h1>This code is not here any more</h1>
        <p class="quiet">
          It was deleted from the history, or it came from a private window that is closed now.
        </p>
      </section>
    );
  }
  const isLink = view.address !== undefined;
  return (
    <>
      <Heading view={view} />
      <Actions view={view} />
      <ReasonsSection view={view} />
      <ContentSection view={view} />
      {view.address && <AddressSection address={view.address} text={view.text} />}
      {'url' in view.checkable && (
        <section class="card stack" id="virustotal">
          <h2>What VirusTotal says</h2>
          <LookUpPanel view={view} full />
          {view.report && <EnginesSection report={view.report.report} />}
        </section>
      )}
      {isLink && <RegistrationSection view={view} />}
      {isLink && <PreviewSection view={view} />}
      <CodeHistory view={view} />
    </>
  );
}
