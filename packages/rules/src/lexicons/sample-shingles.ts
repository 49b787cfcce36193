/**
 * The upper 24 bits of those hashes of five-word runs of the published sample answers and of their blank templates that
 * are even, each as what it is above the one before it; their text is not kept here.
 */
const STEPS =
  "7yn 2fqg 9x5 5v7r 1npn 5gzo 1g0g 18t2 c21 22bx 22a 6kd0 12j7 un og 2m7b 2ytq wa1 19zk j3o biz 1rvb ziw 1qr4 2hb qlo afh 1a8w e2u 5sp 6vb hs4 2g3 2283 2gr i9p 11d 10rm k3t 2v3 m6h 3jj7 k5h qgx 2n1 169g 5la 2x6c p7d 21d6 1cc ip9 tab vlg jgv ru5 mov hhh 1aon a56 104s hzi 2ipb 1hhi m6z 3mc 2r31 r08 1zlh 14u8 1wqy arb 2y58 3db 7rn qvf rz9 7ay t62 3vp 14b1 2s9b cau 228 3o6g 11i5 3zw zqd ocf 1nkb ese 67f lz 4zs 2tox oyq 1p4b 15b9 12e2 ja0 3hgg rox 2d1y 5tg qp0 zw3 1i9g 1alo 4lw 5x 3a5 my3 o45 3vy xvu 3z2 sm8 i1m 7kh 5pi 1kr 9mq 26l g1a 11ml t8z mzn 21t if0 420e 1gc4 175u bj0 2crk luf 7jp arz i4c 1s3t t22 45xy 6oe 13s4 13ts 275o 2pl 44d 701 cas 1c66 6bx o7 2dme 1ec 13f8 dp4 fj3 fks ifo f3n gpc 24iy r0w 1u3 2g10 b2o lmt 1mc2 nyr 5q3 4dn q44 sod nvr 1jt 7li vuy wdc 1rs5 r70 vyi 2f5b 1xxw gx7 1mgt 11un 8rq kyb 23fa 7rl ai1 bqu zw7 1ppo zfy 1edp 97i czw 1ak4 3obd 1g34 egz tz8 fmr 17li 9th 6o7 fis 8v8 uzk hz1 1qp 1h7s e53 317 59l rw4 1kq 6g9 lux dal 1e3l j8 5jp 1p6b 60m 8kc 464 2y33 ba2 xpf 21sx vsf 20zr f8r j0h jzu 1bkb 6vg 7a9 a18 id 134l 1q1p 4ug o6 17l1 k6u ig5 5dt sdm 1yez 57qd 18uw 244u 9qj sjc nic pv h04 e6n 12rl 4i0z 2bx 1nox 12wt 191q cl0 1yab 1i45 7dq j0t 2wbi 2ms3 e91 10l9 2a82 3rtc 1c06 vkt xp4 oby lc4 w5x lk6 jv9 1zwf 4mmu l70 l19 1e08 1ph2 8nr 1os6 1ene 3d65 sh 1zoj 1kbo 1vm 145i 3ao6 jyc 1siw i7w 18zg 1r0g m2d 4rf 3bqg 4w22 tw9 10v5 1des 3kca 917 wdi 48rb 67w bmt 3215 qk 24ok 12d 1oy 3nf2 2oo9 116l bro iph amc ssd lj1 abq 231k bkr ai 247m 14f2 1j7 14et yah 3ko g1h 4vk 11xd 4uj 59j b7j fvi";

let hash = 0;
export const SAMPLE_SHINGLES: ReadonlySet<number> = new Set(
  STEPS.split(" ").map((step) => {
    hash += Number.parseInt(step, 36);
    return hash;
  }),
);
