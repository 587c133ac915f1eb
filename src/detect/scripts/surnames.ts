/** The usual surnames, but those that are words of a sentence as often. */

export const CHINESE_SURNAMES =
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭罗羅梁宋郑鄭韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾钟汪田姜范姚谭譚廖邹熊陆陸郝孔崔邱秦顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易贺龚";
/** Not in running text, but behind a label. */
export const CHINESE_SURNAMES_BEHIND = `${CHINESE_SURNAMES}高马馬武万萬毛江洪乔喬施葛伍柯`;
export const KOREAN_SURNAMES =
  "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진";
