package io.frankenbench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** One HTTP/2 connection on a bare socket, by prior knowledge: sends GETs, counts their ends. */
final class Http2Wire implements AutoCloseable {
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;

  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;

  /** So much is allowed beyond the first 65,535 bytes of bodies: more than any test gets. */
  private static final int WINDOW = 1 << 30;

  private final Socket socket;
  private final DataInputStream in;
  private final ByteArrayOutputStream unsent = new ByteArrayOutputStream();
  private int stream = 1;

  /** Connects to {@code host:port}. */
  Http2Wire(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    socket.setSoTimeout(30_000);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    unsent.writeBytes(PREFACE.getBytes(ISO_8859_1));
    frame(SETTINGS, 0, 0, new byte[0]);
    ByteArrayOutputStream window = new ByteArrayOutputStream();
    new DataOutputStream(window).writeInt(WINDOW);
    frame(WINDOW_UPDATE, 0, 0, window.toByteArray());
  }

  /** Asks for {@code path}, of at most 126 letters, with the next {@link #flush}. */
  void ask(String path) throws IOException {
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    headers.write(0x82); // :method GET, from the static table of RFC 7541
    headers.write(0x86); // :scheme http
    literal(headers, 0x04, path); // :path, not to be remembered
    literal(headers, 0x01, "test"); // :authority
    frame(HEADERS, END_STREAM | END_HEADERS, stream, headers.toByteArray());
    stream += 2;
  }

  private static void literal(ByteArrayOutputStream headers, int name, String value) {
    headers.write(name);
    headers.write(value.length());
    headers.writeBytes(value.getBytes(ISO_8859_1));
  }

  private void frame(int type, int flags, int onStream, byte[] content) throws IOException {
    DataOutputStream frame = new DataOutputStream(unsent);
    frame.writeByte(content.length >> 16);
    frame.writeShort(content.length);
    frame.writeByte(type);
    frame.writeByte(flags);
    frame.writeInt(onStream);
    frame.write(content);
  }

  /** Sends all that has been asked, in one go. */
  void flush() throws IOException {
    socket.getOutputStream().write(unsent.toByteArray());
    unsent.reset();
  }

  /** Gives up the last request, with the next {@link #flush}. */
  void giveUp() throws IOException {
    frame(RST_STREAM, 0, stream - 2, new byte[] {0, 0, 0, 8}); // CANCEL
  }

  /** Reads until the server says that the connection ends; returns its reason. */
  int receiveGoAway() throws IOException {
    while (true) {
      int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      in.skipNBytes(5);
      if (type == GOAWAY) {
        in.skipNBytes(4);
        return in.readInt();
      }
      in.skipNBytes(length);
    }
  }

  /** Reads until so many answers have ended; returns the bytes of their bodies. */
  long receive(int answers) throws IOException {
    long bytes = 0;
    int ended = 0;
    while (ended < answers) {
      int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int onStream = in.readInt();
      in.skipNBytes(length);
      if (type == GOAWAY || type == RST_STREAM) {
        throw new IOException("the server gave up stream " + onStream + " (0: all)");
      }
      bytes += type == DATA ? length : 0;
      boolean ofAnswer = type == DATA || type == HEADERS;
      ended += ofAnswer && (flags & END_STREAM) != 0 ? 1 : 0;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
