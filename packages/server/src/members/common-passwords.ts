/** What guessing begins with: the passwords of eight characters and more that leaked most often, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  00000000 000000000 0000000000 0123456789 01234567 0987654321 11111111 111111111 1111111111 11112222 11223344
  1122334455 12121212 123123123 1231231234 12341234 123321123 123454321 12344321 12345678 123456780 123456789
  1234567890 12345678910 123456789a 12345678a 1234567a 12345qwert 123456qwerty 1234qwer 123abc123 123qweasd
  123qweasdzxc 13131313 147258369 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 20202020 22222222
  31415926 33333333 44444444 55555555 66666666 77777777 789456123 87654321 88888888 987654321 9876543210 99999999
  a1b2c3d4 a1234567 a12345678 a123456789 aa123456 aaaaaaaa abc12345 abc123456 abc123abc abcd1234 abcdefgh
  abcdefghi access14 admin123 admin1234 admin12345 administrator adminadmin asdasdasd asdf1234 asdfasdf asdfghjk
  asdfghjkl asdfghjkl1 babygirl1 baseball baseball1 basketball blink182 butterfly cassiopeia changeme changeme1
  changeme123 charlie1 chelsea1 chocolate christian christmas computer computer1 corvette danielle december default1
  demo1234 dragon12 dragon123 elizabeth everton1 facebook1 fernando flamingo football football1 forever1 freedom1
  garfield gfhjkm123 guest123 hello123 hello1234 hellokitty hottie101 iloveyou iloveyou1 iloveyou12 iloveyou2
  internet jennifer jonathan jordan23 labelpulse letmein1 letmein12 letmein123 liverpool liverpool1 lovelove
  loveme123 manchester marlboro master12 master123 mercedes metallica michael1 michelle midnight minecraft
  monkey12 monkey123 mustang1 myspace1 nicholas november omgpop12 p@ssw0rd p@ssw0rd1 p@ssword pa$$w0rd passw0rd
  passw0rd1 password password! password0 password01 password1 password1! password11 password12 password123
  password1234 password2 password3 pokemon1 princess princess1 princess12 qazwsx123 qazwsxedc qweasdzxc qwer1234
  qwerasdf qwert123 qwert1234 qwerty01 qwerty12 qwerty123 qwerty1234 qwerty12345 qwertyui qwertyuiop qwertyuiop1
  ranger12 rockstar1 sebastian secret12 secret123 security september slipknot snowball spiderman spongebob
  starwars starwars1 steelers summer12 summer123 sunshine sunshine1 superman superman1 superstar swordfish
  test1234 test12345 testing123 testtest trustno1 user1234 valentina vanessa1 veronica victoria volkswagen
  w1w2w3w4 webmaster welcome1 welcome12 welcome123 welcome1234 whatever whatever1 william1 winter12 winter123
  woaini1314 xbox360x yankees1 yugioh12 zaq12wsx zaq1zaq1 zxcvbnm1 zxcvbnm123 zxcvbnm,
  `
    .trim()
    .split(/\s+/),
)
