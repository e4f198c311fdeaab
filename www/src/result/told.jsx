/** Results that are words and figures: tables, scores, texts. */

import { t } from '../text/index.js';
import { bytes, offset } from '../ui/format.js';
import { Note } from '../ui/notice.jsx';
import { Facts, Score, Table } from './facts.jsx';
import { File } from './files.jsx';
import { Marked } from './seen.jsx';

export function Words({ result }) {
  return (
    <>
      <Table
        caption={t('result.words')}
        head={[t('result.word'), t('result.part'), t('result.place')]}
        rows={(result?.WordsGeneralizeToken ?? []).map(({ Word, Pos, Offset }) => [Word, Pos, Offset])}
      />
      {result?.WordsGeneralizeLable?.length > 0 && (
        <Table
          caption={t('result.names')}
          head={[t('result.name'), t('result.class')]}
          rows={result.WordsGeneralizeLable.map(({ Word, Category }) => [Word, Category])}
        />
      )}
    </>
  );
}

export function Songs({ result }) {
  return (
    <Table
      caption={t('result.songs')}
      head={[t('result.song'), t('result.singer'), t('result.confidence')]}
      rows={(result?.SongList ?? []).map(({ SongName, SingerName, Inlier }) => [SongName, SingerName, Inlier])}
    />
  );
}

export function Singing({ result }) {
  const parts = [
    ['result.pitch', result?.PitchScore],
    ['result.rhythm', result?.RhythemScore],
  ];
  return parts.map(
    ([name, part]) =>
      part && (
        <section key={name}>
          <Score label={t(name)} value={part.TotalScore} max={100} />
          <Table
            caption={t(name)}
            head={[t('result.from'), t('result.to'), t('result.score')]}
            rows={(part.SentenceScores ?? []).map(({ StartTime, EndTime, Score: score }) => [
              offset(StartTime),
              offset(EndTime),
              score,
            ])}
          />
        </section>
      ),
  );
}

export function Hash({ result }) {
  const names = ['MD5', 'SHA1', 'SHA256'].filter((name) => result?.[name]);
  const rows = [
    ...names.map((name) => [name, <code key={name}>{result[name]}</code>]),
    [t('compare.size'), bytes(result?.FileSize)],
    ['ETag', result?.Etag],
  ];
  return <Table caption={t('result.hash')} head={[t('compare.property'), t('result.value')]} rows={rows} />;
}

export function Dna({ result, input, place }) {
  const found = result?.Detection;
  const matches = (found?.MatchDetail ?? []).map(({ SrcStartTime, SrcEndTime, MatchStartTime, MatchEndTime }) => ({
    begin: SrcStartTime,
    end: SrcEndTime,
    label: found.VideoId,
    told: t('result.matched', { from: offset(MatchStartTime), to: offset(MatchEndTime) }),
  }));
  return (
    <>
      {found ? (
        <>
          <Score label={t('result.similar', { id: found.VideoId })} value={found.Similar} max={100} />
          {matches.length > 0 && <Marked objectKey={input} stretches={matches} place={place} />}
        </>
      ) : (
        <p class="muted">{t('result.nomatch')}</p>
      )}
      <Facts value={{ VideoId: result?.VideoId, Duration: result?.Duration }} />
    </>
  );
}

export function Translated({ result }) {
  return result?.Result ? <blockquote class="plain-text">{result.Result}</blockquote> : null;
}

export function Hidden({ result }) {
  return result?.Message ? (
    <p>
      {t('result.hidden')} <code>{result.Message}</code>
    </p>
  ) : (
    <p class="muted">{t('result.nohidden')}</p>
  );
}

export function Inspected({ result, input, place }) {
  const { Suspicious, ...rest } = result?.ProcessResult ?? {};
  return (
    <>
      <Note tone={Suspicious ? 'bad' : 'calm'} title={t(Suspicious ? 'result.suspicious' : 'result.clean')} />
      {input && <File objectKey={input} place={place} />}
      <Facts value={rest} />
    </>
  );
}

export function Unpacked({ result }) {
  return (
    <>
      <p>{t('result.unpacked', { count: result?.FileCount ?? 0 })}</p>
      <Facts value={result} />
    </>
  );
}
