// The brief place as in the design's picture, made of the kit: the frame is real, the content made up.
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { WindowFrame } from '../../renderer/shell/window-frame.tsx';
import type { PlaceId } from '../../renderer/shell/places.tsx';
import { IconButton } from '../../renderer/ui/controls/button.tsx';
import { type Tone, Toned } from '../../renderer/ui/labels/chip.tsx';
import { EvidenceQuote } from '../../renderer/ui/layout/card.tsx';
import { Columns } from '../../renderer/ui/columns/columns.tsx';
import { Tag } from '../../renderer/ui/labels/grade.tsx';
import { Panel, PanelHeader, Row } from '../../renderer/ui/layout/panel.tsx';
import { Tabs } from '../../renderer/ui/layout/tabs.tsx';
import { VirtualList } from '../../renderer/ui/layout/virtual-list.tsx';
import evidence from '../../renderer/ui/evidence.module.css';
import prose from '../../renderer/ui/prose.module.css';

type Line = { id: string; number: string; title: string; trail?: string; tone?: Tone; depth?: number };
const outline: readonly Line[] = [
  { id: 'a', number: '1', title: 'Bottom line' },
  { id: 'b', number: '2', title: 'Key judgements', trail: '2' },
  { id: 'c', number: '3', title: 'Security developments' },
  { id: 'd', number: '', title: 'Benghazi', depth: 1 },
  { id: 'e', number: '', title: 'Tripoli', depth: 1 },
  { id: 'f', number: '4', title: 'Reported casualties', trail: 'disputed', tone: 'figure' },
  { id: 'g', number: '5', title: 'Timeline', trail: '12' },
  { id: 'h', number: '6', title: 'Actors', trail: '9' },
  { id: 'i', number: '7', title: 'Humanitarian situation', trail: 'to write', tone: 'warn' },
  { id: 'j', number: '8', title: 'أنصار الشريعة: بيان حول أحداث بنغازي' },
  { id: 'k', number: '9', title: 'Sources', trail: 'automatic' },
];

/** The whole window. */
export function WindowPage() {
  const [place, setPlace] = useState<PlaceId>('brief');
  const [section, setSection] = useState('a');
  const [preview, setPreview] = useState(false);
  const [tab, setTab] = useState<'excerpts' | 'actors' | 'events' | 'figures'>('excerpts');
  const left = (
    <Panel
      label="Outline"
      header={
        <PanelHeader
          title="Outline"
          note="Situation report"
          actions={<IconButton size="small" label="Add a section" icon={<Plus />} />}
        />
      }
    >
      <VirtualList
        label="Sections"
        items={outline}
        idOf={(line) => line.id}
        textOf={(line) => line.title}
        selectedId={section}
        onSelect={setSection}
        estimatedHeightPx={31}
        renderItem={(line, { selected }) => (
          <Row
            lead={line.number === '' ? undefined : line.number}
            title={line.title}
            selected={selected}
            depth={line.depth}
            trail={
              line.trail === undefined ? undefined : <Toned tone={line.tone ?? 'neutral'}>{line.trail}</Toned>
            }
          />
        )}
      />
    </Panel>
  );
  return (
    <WindowFrame
      title="Libya: clashes in Benghazi"
      subtitle="Situation report No. 1"
      marking={{ scheme: 'tlp', label: 'TLP:AMBER' }}
      asOf="18 May 2014, 18:00"
      onBriefDetails={() => undefined}
      place={place}
      onPlace={setPlace}
      badges={{ checks: 3 }}
      onFind={() => undefined}
      previewShown={preview}
      onPreview={() => setPreview(!preview)}
      onExport={() => undefined}
      status={{
        save: { kind: 'saved' },
        counts: { sources: 4, excerpts: 17, actors: 9, events: 12 },
        checksOpen: 3,
        onChecks: () => setPlace('checks'),
        wordCount: 1184,
        pageCount: 4,
        language: 'English (UK)',
      }}
    >
      <Columns
        name="gallery"
        startTitle="Outline"
        endTitle="Evidence"
        start={left}
        main={<Text />}
        end={
          <Tabs
            label="Evidence"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'excerpts', label: 'Excerpts', count: 17, content: <Excerpts /> },
              { id: 'actors', label: 'Actors', content: 'Actors' },
              { id: 'events', label: 'Events', content: 'Events' },
              { id: 'figures', label: 'Figures', content: 'Figures' },
            ]}
          />
        }
      />
    </WindowFrame>
  );
}

function Text() {
  const note = (n: string): ReactNode => <span className={evidence['citation']}>{n}</span>;
  return (
    <article className={prose['page']}>
      <h1>Bottom line</h1>
      <p className={prose['meta']}>Aim for 120 words · 49 now</p>
      <p>
        Forces loyal to <span className={evidence['actor']}>Khalifa Haftar</span> attacked{' '}
        <span className={evidence['actor']}>Ansar al-Sharia</span> positions in Benghazi on{' '}
        <span className={evidence['event']}>16–17 May</span> and then withdrew, by his account for tactical
        reasons.
        {note('1')} The speaker of parliament calls the operation an attempted coup.{note('2')} Reported
        deaths range{' '}
        <span className={evidence['figure']}>
          from 43 (Health Ministry official) to 75 (news site citing official data)
        </span>
        .{note('3')}
        {note('4')}
      </p>
      <h2>Key judgements</h2>
      <div className={evidence['judgement']}>
        Haftar is <span className={evidence['likelihood']}>likely</span> to resume operations in Benghazi
        within weeks.
        {note('5')}
        <p className={prose['meta']}>
          <Tag>55–80%</Tag> Confidence: moderate · 3 excerpts, 2 origins <Tag tone="weak">single source</Tag>
        </p>
      </div>
      <h2>Security developments</h2>
      <p>
        A Health Ministry official put the dead at{' '}
        <mark className={evidence['excerpt']}>43, with more than 100 wounded</mark>. Benina airport stayed
        closed.
        {note('7')}
      </p>
      <p lang="ar" dir="rtl">
        قال اللواء المتقاعد إن رجاله غادروا المدينة لأسباب تكتيكية وسيعودون بقوة.
      </p>
      <p className={prose['prompt']}>
        Say what changed since the last report, and where. Type / for a block, @ for an actor, [[ for a
        citation.
      </p>
    </article>
  );
}

function Excerpts() {
  return (
    <>
      <PanelHeader title="Not used yet" note="5" level={3} />
      <EvidenceQuote
        selected
        quote="We will be back, stronger, and we will go on until it is finished."
        reliability="B"
        credibility="2"
        who="Haftar, to reporters in Abyar"
        sourceLine="Training text 1 · 18 May 2014"
        onOpen={() => undefined}
      />
      <EvidenceQuote
        quote="Those who took part answer to no one in the state."
        reliability="C"
        credibility="3"
        who="Abu Sahmain, televised"
        sourceLine="Training text 2 · 17 May 2014"
        stance="contradicts"
        onOpen={() => undefined}
      />
      <EvidenceQuote
        quote="سنعود أقوى، وسنمضي حتى ننتهي."
        language="ar"
        reliability="F"
        credibility="3"
        who="Hospital worker, unnamed"
        sourceLine="Statement · 17 May 2014"
        stance="supports"
        onOpen={() => undefined}
      />
      <PanelHeader title="Used" note="12" level={3} />
      <EvidenceQuote
        quote="We now count 43 dead and over 100 wounded."
        reliability={null}
        credibility={null}
        who=""
        sourceLine="Training text 3"
        usedIn="in Bottom line, Casualties"
        note="Checked against the ministry's page."
      />
    </>
  );
}
