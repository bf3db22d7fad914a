import { rememberedScript } from './remembered-script.ts';

/** On the chooser: goes on to the variant that the reader chose before, unless the reader came back to choose. */
const choice = rememberedScript();
const link = document.querySelector<HTMLAnchorElement>(`a[data-script="${choice}"]`);
if (link && window.location.hash !== '#choose') window.location.replace(link.href);
