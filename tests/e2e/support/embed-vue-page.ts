import { createApp, defineComponent, h, ref } from "vue";

const app = document.body.dataset.app;

/** A page as somebody writes it who knows Vue and nothing of the element but its README. */
const Page = defineComponent(() => {
  const said = ref("nothing");
  const isDark = ref(false);
  const isThere = ref(true);
  const state = ref({ sel: "tie.IND~RUS" });
  const onSelect = ({ detail }: CustomEvent<{ readonly ref: string | null }>) => {
    said.value = detail.ref ?? "nothing";
  };
  return () =>
    h("main", [
      h("output", { id: "said" }, said.value),
      h("button", { id: "dark", onClick: () => (isDark.value = true) }, "Dark"),
      h("button", { id: "pak", onClick: () => (state.value = { sel: "tie.PAK~RUS" }) }, "Pakistan–Russia"),
      h("button", { id: "toggle", onClick: () => (isThere.value = !isThere.value) }, "There or not"),
      isThere.value
        ? h("entente-view", {
            src: app,
            view: "graph",
            label: "In Vue",
            state: state.value,
            theme: isDark.value ? "dark" : "light",
            hover: false,
            "onEntente:select": onSelect,
          })
        : null,
    ]);
});

createApp(Page).mount("#root");
