// Outcomes: hands a page's question to the device and its answer to the form. Where this does not run, the page says so and the password works.
(() => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON || !window.PublicKeyCredential.parseCreationOptionsFromJSON) return;
  const ways = {
    make: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    use: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  };
  document.querySelectorAll("[data-passkey]").forEach(part => {
    const button = part.querySelector("button"), form = button.form;
    const [without, failed] = ["without", "failed"].map(name => part.querySelector(`[data-passkey-${name}]`));
    button.hidden = false;
    without.hidden = true;
    button.addEventListener("click", async () => {
      if (!form.reportValidity()) return;
      failed.hidden = true;
      try {
        form.elements.credential.value = JSON.stringify(await ways[part.dataset.passkey](JSON.parse(part.dataset.options)));
        form.submit();
      } catch {
        failed.hidden = false; // cancelled, too late, or no key for this page: browsers do not say which
      }
    });
  });
})();
