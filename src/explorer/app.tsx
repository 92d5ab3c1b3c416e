import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Frame } from './shell/frame.js';
import { Speaking } from './shell/language.js';
import { Vocabulary } from './shell/vocabulary.js';
import { DisagreementsPage } from './pages/disagreements/page.js';
import { EntityPage } from './pages/entity/page.js';
import { FigurePage } from './pages/figure/page.js';
import { FiguresPage } from './pages/figures/page.js';
import { KeptPage } from './pages/kept/page.js';
import { ListPage } from './pages/list/page.js';
import { MetricPage } from './pages/metric/page.js';
import { NothingPage } from './pages/nothing.js';
import { PathsPage } from './pages/paths/page.js';
import { ProgramsPage } from './pages/programs/page.js';
import { SearchPage } from './pages/search/page.js';
import { SourcePage } from './pages/source/page.js';
import { StartPage } from './pages/start/page.js';
import { ComparePage } from './pages/compare/page.js';
import { Waiting } from './parts/answers.js';

/** It brings what arranges and moves a picture, which no other page needs. */
const GraphPage = lazy(async () => ({ default: (await import('./pages/graph/page.js')).GraphPage }));

/** A new page begins at its top. */
function useTop(): void {
  const [path] = useLocation();
  // Newer browsers answer with a promise, which React would take for a function that cleans up.
  useEffect(() => void window.scrollTo(0, 0), [path]);
}

/** One page for each address; what a page shows follows from its address alone. */
export function App() {
  useTop();
  return (
    <Speaking>
      <Vocabulary>
        <Frame>
          <Switch>
            <Route path="/" component={StartPage} />
            <Route path="/search" component={SearchPage} />
            <Route path="/figures" component={FiguresPage} />
            <Route path="/observations" component={FiguresPage} />
            <Route path="/disagreements" component={DisagreementsPage} />
            <Route path="/list" component={KeptPage} />
            <Route path="/compare" component={ComparePage} />
            <Route path="/paths" component={PathsPage} />
            <Route path="/graph">
              <Suspense fallback={<Waiting />}>
                <GraphPage />
              </Suspense>
            </Route>
            <Route path="/programs" component={ProgramsPage} />
            <Route path="/metric/:slug">{({ slug }) => <MetricPage key={slug} id={`metric:${slug}`} />}</Route>
            <Route path="/source/:slug">{({ slug }) => <SourcePage key={slug} id={`source:${slug}`} />}</Route>
            <Route path="/observation/:slug">
              {({ slug }) => <FigurePage key={slug} id={`observation:${slug}`} />}
            </Route>
            <Route path={/^\/([a-z]+)\/([^/]+)\/?$/}>
              {(found) => <EntityPage key={`${found[0]}:${found[1]}`} id={`${found[0]}:${found[1]}`} />}
            </Route>
            <Route path="/:list">{({ list }) => <ListPage key={list} list={list} />}</Route>
            <Route>
              <NothingPage />
            </Route>
          </Switch>
        </Frame>
      </Vocabulary>
    </Speaking>
  );
}
