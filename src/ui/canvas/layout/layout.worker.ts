/** The layout runs here, off the page's own thread: a large design takes seconds. The library answers messages itself. */
import 'elkjs/lib/elk-worker.min.js';
