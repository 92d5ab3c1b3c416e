import './page.css';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { client } from './api/client.js';
import { App } from './app.js';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html: expected an element with the id "page", found none.');
createRoot(root).render(
  <Provider value={client}>
    <App />
  </Provider>,
);
