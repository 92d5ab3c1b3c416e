import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearchParams } from 'wouter';
import { Go } from '../parts/links.js';
import { counted } from '../parts/number-words.js';
import { CopyLink, OlderLink } from './copied-link.js';
import { useHere } from './here.js';
import { useKept } from './kept.js';
import { useSpeech, type Language } from './language.js';
import { OldAnswers } from './old-answers.js';
import { SearchBox } from './search-box.js';
import { VocabularyQuery } from './queries.js';

/** This page in the other language; everything else in the address stays. */
function LanguageLink({ to, children }: { readonly to: Language; readonly children: ReactNode }) {
  const { language } = useSpeech();
  const [, go] = useLocation();
  const here = useHere();
  if (language === to) return <strong>{children}</strong>;
  const address = here({ lang: to });
  return (
    <a
      href={address}
      lang={to === 'zh' ? 'zh' : 'en'}
      hrefLang={to}
      onClick={(event) => {
        event.preventDefault();
        go(address);
      }}
    >
      {children}
    </a>
  );
}

function Footer() {
  const { say } = useSpeech();
  const [{ data }] = useQuery({ query: VocabularyQuery });
  const overview = data?.overview;
  return (
    <footer>
      {overview === undefined ? null : (
        <span>
          {say('数据版本', 'Release')} <code>{overview.release.slice(0, 8)}</code> ·{' '}
          {say(`${overview.sources} 份文件`, `${overview.sources} ${counted(overview.sources, 'documents')}`)} ·{' '}
          {overview.firstYear === null ? '' : `${overview.firstYear}–${overview.lastYear} · `}
        </span>
      )}
      <a className="whole" href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">
        CC BY 4.0
      </a>{' '}
      ·{' '}
      <a href="/export/package.zip" download>
        {say('下载全部', 'Download all')}
      </a>{' '}
      · <a href="/graphiql/">GraphiQL</a> · <CopyLink />
    </footer>
  );
}

/** What stands around every page: the way home, the search box, the languages; the release below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { say } = useSpeech();
  const [path] = useLocation();
  const [search] = useSearchParams();
  const { ids } = useKept();
  const embedded = search.get('embed') === '1';
  return (
    <>
      <a className="skip" href="#content">
        {say('跳到正文', 'Skip to the content')}
      </a>
      {embedded ? null : (
        <header className="top">
          <Go to="/" className="logo">
            Edugraph
          </Go>
          {path === '/' ? null : <SearchBox />}
          <nav aria-label={say('主要页面', 'Main pages')}>
            <Go to="/figures" className="page">
              {say('数据', 'Figures')}
            </Go>
            <Go to="/graph" className="page">
              {say('关系图', 'Graph')}
            </Go>
            <Go to="/paths" className="page">
              {say('路径', 'Paths')}
            </Go>
            {ids.length === 0 ? null : (
              <Go to="/list" className="page">
                {say('清单', 'List')} ({ids.length})
              </Go>
            )}
            <span className="languages">
              <LanguageLink to="zh">中</LanguageLink> / <LanguageLink to="en">EN</LanguageLink>
            </span>
          </nav>
        </header>
      )}
      <main id="content" tabIndex={-1} key={path}>
        <OldAnswers />
        <OlderLink />
        {children}
      </main>
      <Footer />
    </>
  );
}
