import { EntenteViewElement } from "./view-element.ts";

const NAME = "entente-view";

// Script and module may both be in a page, or one of them twice: the first has the name.
if (!customElements.get(NAME)) customElements.define(NAME, EntenteViewElement);
