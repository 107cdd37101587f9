// Mounts the viewer on the page.
import { render } from 'preact'
import { offerSnapshot } from './snapshot.ts'
import { createStore } from './store.ts'
import { App } from './ui/app.tsx'
import { ViewerContext } from './ui/context.ts'

const store = createStore({ manifest: new URL('data/manifest.json', document.baseURI).href })
offerSnapshot(store)
render(
  <ViewerContext.Provider value={store}>
    <App />
  </ViewerContext.Provider>,
  document.getElementById('viewer')!,
)
