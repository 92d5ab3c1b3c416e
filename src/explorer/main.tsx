import './page.css';
import { useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { newClient } from './api/client.js';
import { oldAnswers } from './api/last-answers.js';
import { App } from './app.js';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html: expected an element with the id "page", found none.');

/** Where the service answers again, what was shown without it is asked anew: a new client remembers nothing. */
function Asking() {
  const returns = useSyncExternalStore(oldAnswers.subscribe, oldAnswers.returns);
  const client = useMemo(newClient, [returns]);
  return (
    <Provider value={client}>
      <App />
    </Provider>
  );
}
createRoot(root).render(<Asking />);
