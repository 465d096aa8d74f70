/**
 * The whole of what runs in a browser, on the two pages that use a passkey: shows the form, which needs a browser that
 * knows passkeys, asks the device when it is sent, puts the answer into the form and sends that. Everything else works
 * without it.
 */
export const passkeyScript = `
(() => {
  const form = document.querySelector('form[data-passkey]');
  if (!form || !window.PublicKeyCredential) return;
  const wanted = JSON.parse(form.dataset.passkey);
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
  const named = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));
  const ask = () => {
    const { create, ...options } = wanted;
    options.challenge = bytes(options.challenge);
    if (!create) return navigator.credentials.get({ publicKey: { ...options, allowCredentials: named(options.allowCredentials) } });
    options.user.id = bytes(options.user.id);
    return navigator.credentials.create({ publicKey: { ...options, excludeCredentials: named(options.excludeCredentials) } });
  };
  const answer = ({ id, rawId, type, response }) => {
    const parts = {};
    for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'])
      if (response[name]) parts[name] = text(response[name]);
    if (response.getTransports) parts.transports = response.getTransports();
    return JSON.stringify({ id, rawId: text(rawId), type, clientExtensionResults: {}, response: parts });
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    const trouble = form.querySelector('[data-trouble]');
    trouble.hidden = true;
    button.disabled = true;
    try {
      form.elements.passkey.value = answer(await ask());
      form.submit();
    } catch {
      trouble.hidden = false;
      button.disabled = false;
    }
  });
  document.querySelectorAll('[data-needs-passkey]').forEach((part) => { part.hidden = false; });
  document.querySelectorAll('[data-without-passkey]').forEach((part) => { part.hidden = true; });
})();
`;
