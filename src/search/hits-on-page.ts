/**
 * For article pages: loads what marks the hits of a search, where the address has a query (`?q=`). Without one
 * nothing is loaded.
 */
if (new URLSearchParams(window.location.search).get('q')) void import('./show-hits.ts');
