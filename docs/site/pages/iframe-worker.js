// A browser starts no worker from a file on the disk. Where the site is opened so, its search runs in a hidden frame.
if (location.protocol === 'file:') {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = this.onerror = null;
      const frame = document.createElement('iframe');
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => setTimeout(() => this.#heard(data));
      const script = inside.document.createElement('script');
      script.src = address;
      this.#frame = frame;
      this.#ready = new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = reject;
      });
      this.#ready.catch((error) => this.onerror?.(error));
      inside.document.head.append(script);
    }

    #frame;
    #ready;

    postMessage(data) {
      this.#ready.then(() => {
        const inside = this.#frame.contentWindow;
        inside?.dispatchEvent(new inside.MessageEvent('message', { data }));
      });
    }

    terminate() {
      this.#frame.remove();
    }

    #heard(data) {
      const event = new MessageEvent('message', { data });
      this.onmessage?.(event);
      this.dispatchEvent(event);
    }
  };
}
