/** As much of these packages as is used here: they are loaded with the first mail and the first push, not with the service. */
declare module 'nodemailer' {
  export interface Transporter {
    sendMail(mail: { envelope: { from: string; to: string }; raw: string }): Promise<unknown>;
    close(): void;
  }
  export function createTransport(options: {
    host: string;
    port: number;
    secure: boolean;
    auth?: { user: string; pass: string };
    connectionTimeout: number;
    greetingTimeout: number;
    socketTimeout: number;
  }): Transporter;
}
declare module 'web-push' {
  interface Options {
    vapidDetails: { subject: string; publicKey: string; privateKey: string };
    TTL: number;
    urgency: 'high' | 'normal';
    topic: string;
    timeout: number;
  }
  const library: {
    sendNotification(
      subscription: { endpoint: string; keys: { p256dh: string; auth: string } },
      payload: string,
      options: Options,
    ): Promise<unknown>;
  };
  export default library;
}
